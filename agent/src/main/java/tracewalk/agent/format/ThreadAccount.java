package tracewalk.agent.format;

/** The recorder's own count for one thread, kept apart from the events. */
public record ThreadAccount(int threadId, long entered, long returned, long threw, long dropped) {

  ThreadAccount in(Place place) {
    return new ThreadAccount(threadId + place.threads(), entered, returned, threw, dropped);
  }

  /** Calls that had neither returned nor thrown when the recording ended. */
  public long open() {
    return entered - returned - threw - dropped;
  }
}
