package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/** A run of whole events of one thread, and what the head of its chunk says of them. */
final class Slice {

  /** Whose events these are. */
  @Nullable EventBuffer log;

  int thread;
  int sequence;
  long from;
  long to;
  long stream;
  long baseTime;

  int length() {
    return (int) (to - from);
  }

  /** Writes what the head of the chunk to which the events go says of them alone. */
  void putHead(long at) {
    Memory.putInt(at + Layout.CHUNK_THREAD, thread);
    Memory.putInt(at + Layout.CHUNK_SEQUENCE, sequence);
    Memory.putLong(at + Layout.CHUNK_BASE_TIME, baseTime);
    Memory.putLong(at + Layout.CHUNK_STREAM, stream);
  }
}
