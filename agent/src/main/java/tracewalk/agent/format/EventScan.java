package tracewalk.agent.format;

/**
 * Goes through one thread's events without decoding what they carry, and without an object for
 * each: for whoever reads millions of them. Lines are left out.
 */
public interface EventScan {

  /** Moves on; false after the last event. */
  boolean next();

  EventKind kind();

  /** The method entered; meaningless for other kinds. */
  int methodId();

  /** Nanoseconds since the recording began. */
  long timeNs();

  /** The time from which the event's own is counted; with it a scan can begin here. */
  long timeBefore();

  /** Where the event stands in the file. */
  long position();

  /** The place of its chunk among those of the thread. */
  int chunk();

  /** The link of a send or receipt, the text of a mark. */
  String text();
}
