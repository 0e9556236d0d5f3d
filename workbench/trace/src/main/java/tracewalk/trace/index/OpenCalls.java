package tracewalk.trace.index;

import java.util.Arrays;

/** The open calls of one thread while an index is built. */
final class OpenCalls {
  private int[] calls = new int[16];
  private int[] methods = new int[16];
  private int[] enters = new int[16];
  private int[] spans = new int[16];
  private int size;
  private int spanned;

  boolean isEmpty() {
    return size == 0;
  }

  void push(int call, int method, int enter) {
    if (size == calls.length) {
      grow();
    }
    calls[size] = call;
    methods[size] = method;
    enters[size++] = enter;
  }

  private void grow() {
    calls = Arrays.copyOf(calls, size * 2);
    methods = Arrays.copyOf(methods, size * 2);
    enters = Arrays.copyOf(enters, size * 2);
    spans = Arrays.copyOf(spans, size * 2);
  }

  int top() {
    return size == 0 ? 0 : calls[size - 1];
  }

  /** Closes the innermost call and gives its method. */
  int pop(int event, SpanTable table) {
    size--;
    if (size < spanned) {
      spanned = size;
      table.exit(spans[size], event);
    }
    return methods[size];
  }

  /** The span of the innermost call, which has one; -1 for none. */
  int topSpan() {
    return spanned == 0 ? -1 : spans[spanned - 1];
  }

  boolean allSpanned() {
    return spanned == size;
  }

  /** The outermost call that has no span yet. */
  int nextUnspanned() {
    return calls[spanned];
  }

  /** Gives the outermost call without a span one. */
  void span(SpanTable table) {
    int at = spanned;
    spans[at] = table.add(calls[at], topSpan(), enters[at], methods[at], at);
    spanned++;
  }
}
