package tracewalk.agent.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The calls of one thread that are open, as the recorder believes. */
final class Frames {

  int depth;
  private int[] methods = new int[16];
  private @Nullable Object[] receivers = new Object[16];
  private long[] hashes = new long[16];
  private long[] positions = new long[16];

  /** Makes room for one more, so that {@link #push} cannot fail. */
  void reserve() {
    if (depth == methods.length) {
      receivers = Arrays.copyOf(receivers, depth * 2);
      hashes = Arrays.copyOf(hashes, depth * 2);
      positions = Arrays.copyOf(positions, depth * 2);
      methods = Arrays.copyOf(methods, depth * 2);
    }
  }

  void push(int method) {
    methods[depth++] = method;
  }

  void pop() {
    receivers[--depth] = null;
  }

  /** The top frame's method, its complement for a call that is not written; 0 for no frame. */
  int top() {
    return depth == 0 ? 0 : methods[depth - 1];
  }

  /** How many frames are above the uppermost one of a method; -1 if it has none. */
  int above(int method) {
    for (int frame = depth - 1; frame >= 0; frame--) {
      if (methods[frame] == method || methods[frame] == ~method) {
        return depth - 1 - frame;
      }
    }
    return -1;
  }

  /**
   * Says on which object the top frame's call runs.
   *
   * @param hash of the bytes that showed it, 0 if it was not shown
   */
  void receiver(Object receiver, long hash) {
    if (depth > 0) {
      receivers[depth - 1] = receiver;
      hashes[depth - 1] = hash;
    }
  }

  @Nullable Object receiver() {
    return depth == 0 ? null : receivers[depth - 1];
  }

  long hash() {
    return hashes[depth - 1];
  }

  /** Keeps where the event that entered the top frame stands in the file. */
  void position(long position) {
    positions[depth - 1] = position;
  }

  long position() {
    return positions[depth - 1];
  }
}
