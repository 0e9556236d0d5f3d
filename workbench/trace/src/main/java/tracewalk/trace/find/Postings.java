package tracewalk.trace.find;

import java.util.Arrays;

/** The events of a segment that show a term, in order, as the distances between them. */
final class Postings {
  private byte[] bytes = new byte[4];
  private int length;
  private int last = -1;
  private int count;

  /** Adds an event; the same twice is once. */
  void add(int event) {
    if (event == last) {
      return;
    }
    int distance = event - Math.max(last, 0);
    last = event;
    count++;
    while (distance > 0x7F) {
      put((byte) (distance | 0x80));
      distance >>>= 7;
    }
    put((byte) distance);
  }

  private void put(byte next) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = next;
  }

  int count() {
    return count;
  }

  int length() {
    return length;
  }

  byte[] bytes() {
    return bytes;
  }
}
