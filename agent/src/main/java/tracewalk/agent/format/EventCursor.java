package tracewalk.agent.format;

/** Goes through one thread's events in their order. */
public interface EventCursor {

  /** Moves on; false after the last event. */
  boolean next();

  /** The event moved to; it stays valid when the cursor moves on. */
  RawEvent event();
}
