package tracewalk.agent.format;

/**
 * A stretch of the file that one thread wrote.
 *
 * @param start of its first event
 * @param end after its last whole event
 * @param cut true if the file ends before the chunk does
 */
record Chunk(int thread, int sequence, long start, long end, long baseTime, boolean cut) {

  /** The same, begun later. */
  Chunk later(long nanos) {
    return new Chunk(thread, sequence, start, end, baseTime + nanos, cut);
  }
}
