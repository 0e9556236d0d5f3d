package tracewalk.trace.index;

import java.util.Arrays;

/** The open calls of one thread. */
final class ThreadStack {
  private int[] calls = new int[16];
  private int size;

  void push(int call) {
    if (size == calls.length) {
      calls = Arrays.copyOf(calls, size * 2);
    }
    calls[size++] = call;
  }

  int top() {
    return size == 0 ? 0 : calls[size - 1];
  }

  /** Takes off the innermost call of {@code method}, and what was left open above it; 0 if none. */
  int pop(int method, CallTree tree) {
    for (int index = size - 1; index >= 0; index--) {
      if (tree.method(calls[index]) == method) {
        size = index;
        return calls[index];
      }
    }
    return 0;
  }
}
