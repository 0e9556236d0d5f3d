package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;

/** A piece of memory outside the heap that holds events of one thread at a time. */
final class Buffer {

  final long address;
  final int size;
  final Slice slice = new Slice();

  /** The next in the list that this one is in. */
  @Nullable Buffer next;

  Buffer(int size) {
    this.address = Memory.UNSAFE.allocateMemory(size);
    this.size = size;
  }

  void free() {
    Memory.UNSAFE.freeMemory(address);
  }
}
