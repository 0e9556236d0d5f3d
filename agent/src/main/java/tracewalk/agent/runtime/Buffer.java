package tracewalk.agent.runtime;

import tracewalk.agent.format.Layout;

/**
 * A chunk on its way to the file. One thread fills it; the writer may take away what is whole at
 * any time, and puts the head of each part in front of it, over what it has taken before.
 */
final class Buffer {

  private static final long COMMITTED = Memory.UNSAFE.objectFieldOffset(Buffer.class, "committed");
  private static final long WAITING = Memory.UNSAFE.objectFieldOffset(Buffer.class, "waiting");

  /** Where content begins. */
  static final int START = Layout.CHUNK_HEADER;

  final byte[] bytes;
  private int type;
  private int thread;
  private int sequence;
  private long baseTime;
  private long stream;
  private int committed;
  private boolean waiting;

  /** How far the writer has written; nobody else looks at it. */
  private int written;

  Buffer(int size) {
    bytes = new byte[size];
  }

  /**
   * Readies it for new content.
   *
   * @param stream how many bytes of the thread's events come before
   */
  void begin(int type, int thread, int sequence, long baseTime, long stream) {
    this.type = type;
    this.thread = thread;
    this.sequence = sequence;
    this.baseTime = baseTime;
    this.stream = stream;
    written = START;
    Memory.UNSAFE.putIntRelease(this, COMMITTED, START);
    Memory.UNSAFE.putBooleanRelease(this, WAITING, false);
  }

  long stream() {
    return stream;
  }

  boolean isDictionary() {
    return type == Layout.CHUNK_DICTIONARY;
  }

  /** Everything before this place is whole. */
  void commit(int end) {
    Memory.UNSAFE.putIntRelease(this, COMMITTED, end);
  }

  int committed() {
    return Memory.UNSAFE.getIntAcquire(this, COMMITTED);
  }

  /** From now on it waits for the writer, and its thread writes to it no more. */
  void waits() {
    Memory.UNSAFE.putBooleanRelease(this, WAITING, true);
  }

  boolean isWaiting() {
    return Memory.UNSAFE.getBooleanAcquire(this, WAITING);
  }

  /** True if there is something that the writer has not written. */
  boolean hasMore(int end) {
    return end > written;
  }

  /**
   * Puts the head in front of what is not written yet, up to a place, and counts it as written.
   *
   * @return where the head begins
   */
  int part(int end) {
    int from = written - START;
    int content = end - written;
    Memory.putInt(bytes, from, Layout.CHUNK_MAGIC);
    Memory.putInt(bytes, from + Layout.CHUNK_LENGTH, Layout.CHUNK_HEADER + content);
    Memory.putInt(bytes, from + Layout.CHUNK_TYPE, type);
    Memory.putInt(bytes, from + Layout.CHUNK_COMMITTED, content);
    Memory.putInt(bytes, from + Layout.CHUNK_THREAD, thread);
    Memory.putInt(bytes, from + Layout.CHUNK_SEQUENCE, sequence);
    Memory.putLong(bytes, from + Layout.CHUNK_BASE_TIME, baseTime);
    Memory.putLong(bytes, from + Layout.CHUNK_STREAM, stream + written - START);
    written = end;
    return from;
  }
}
