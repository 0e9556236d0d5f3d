package tracewalk.trace.follow;

import java.util.Arrays;

/**
 * The events of a piece that show something: for each the distance to the one before, and a byte
 * that says how.
 */
final class SightingList {
  static final int ROLE = 7;
  static final int INSIDE = 8;
  static final int OPEN = 16;
  static final int CHANGED = 32;

  private byte[] bytes = new byte[4];
  private int length;
  private int count;
  private int changed;
  private int written;
  private int last = -1;
  private int how;

  /** Adds an event; the same twice is once, with all that both say. */
  void add(int event, int sightedHow) {
    if (event == last) {
      int whole = (how | sightedHow) & (OPEN | CHANGED);
      how = (how & (ROLE | INSIDE & sightedHow)) | whole;
      return;
    }
    flush();
    last = event;
    how = sightedHow;
  }

  private void flush() {
    if (last < 0) {
      return;
    }
    int distance = last - written;
    written = last;
    while (distance > 0x7F) {
      put(distance | 0x80);
      distance >>>= 7;
    }
    put(distance);
    put(how);
    count++;
    changed += (how & CHANGED) == 0 ? 0 : 1;
    last = -1;
  }

  private void put(int next) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = (byte) next;
  }

  int count() {
    flush();
    return count;
  }

  int changed() {
    flush();
    return changed;
  }

  byte[] bytes() {
    flush();
    return Arrays.copyOf(bytes, length);
  }
}
