package tracewalk.agent.runtime;

import java.nio.ByteBuffer;
import tracewalk.agent.format.Layout;

/** Chunks that go to the file with the next write. */
final class Staging {

  private ByteBuffer bytes;
  private long address;

  Staging(int size) {
    bytes = ByteBuffer.allocateDirect(size);
    address = Memory.address(bytes);
  }

  boolean isEmpty() {
    return bytes.position() == 0;
  }

  /** Whether a chunk with so much in it fits beside what is there. */
  boolean hasRoom(int content) {
    return bytes.remaining() >= chunk(content);
  }

  static int chunk(int content) {
    return (Layout.CHUNK_HEADER + content + Long.BYTES - 1) & -Long.BYTES;
  }

  void put(Slice slice) {
    int length = slice.length();
    long at = begin(Layout.CHUNK_EVENTS, length);
    slice.putHead(at);
    Memory.UNSAFE.copyMemory(slice.from, at + Layout.CHUNK_HEADER, length);
  }

  void putWords(byte[] words, int length, int sequence) {
    long at = begin(Layout.CHUNK_DICTIONARY, length);
    Memory.putInt(at + Layout.CHUNK_SEQUENCE, sequence);
    Memory.copy(words, length, at + Layout.CHUNK_HEADER);
  }

  /** A chunk's length is rounded up, so that each begins where numbers may stand. */
  private long begin(int type, int content) {
    int length = chunk(content);
    if (bytes.remaining() < length) {
      grow(length);
    }
    long at = address + bytes.position();
    Memory.putLong(at + length - Long.BYTES, 0);
    Memory.UNSAFE.setMemory(at, Layout.CHUNK_HEADER, (byte) 0);
    Memory.putInt(at, Layout.CHUNK_MAGIC);
    Memory.putInt(at + Layout.CHUNK_LENGTH, length);
    Memory.putInt(at + Layout.CHUNK_TYPE, type);
    Memory.putInt(at + Layout.CHUNK_COMMITTED, content);
    bytes.position(bytes.position() + length);
    return at;
  }

  private void grow(int more) {
    ByteBuffer larger = ByteBuffer.allocateDirect(bytes.position() + more);
    larger.put(bytes.flip());
    bytes = larger;
    address = Memory.address(bytes);
  }

  /** What is to be written; call {@link #clear} afterwards. */
  ByteBuffer whole() {
    return bytes.flip();
  }

  void clear() {
    bytes.clear();
  }
}
