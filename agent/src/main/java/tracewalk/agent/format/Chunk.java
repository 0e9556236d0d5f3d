package tracewalk.agent.format;

import java.util.List;

/**
 * A stretch of the file that one thread wrote. Chunks of one number are parts of a run: what one
 * left, the next goes on with.
 *
 * @param start of its first event
 * @param end after its last whole event
 * @param stream bytes of the thread's events in the chunks before
 * @param cut true if the file ends before the chunk does
 */
record Chunk(
    int thread, int sequence, long start, long end, long baseTime, long stream, boolean cut) {

  /** The same, begun later. */
  Chunk later(long nanos) {
    return new Chunk(thread, sequence, start, end, baseTime + nanos, stream, cut);
  }

  /** Whether a chunk goes on with the run of the one before. */
  static boolean continues(List<Chunk> chunks, int index) {
    return index > 0 && chunks.get(index - 1).sequence() == chunks.get(index).sequence();
  }

  /** The first chunk of the run that a chunk is part of. */
  static int firstOfRun(List<Chunk> chunks, int index) {
    int first = index;
    while (continues(chunks, first)) {
      first--;
    }
    return first;
  }
}
