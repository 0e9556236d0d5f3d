package tracewalk.trace.follow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What a stretch of events shows: the number of keys; for each, in their order, the key, where its
 * list begins, how many events it has and how many of them show a change; the lists.
 */
final class SightingPiece {
  /** How many events make a piece. */
  static final int EVENTS = 1 << 15;

  private static final int HEAD = 4;
  private static final int ROW = 20;

  private final ByteBuffer bytes;
  private final int keys;

  SightingPiece(ByteBuffer content) {
    bytes = content.order(ByteOrder.LITTLE_ENDIAN);
    keys = bytes.getInt(0);
  }

  /** An event of the piece, from 0, and how it shows what was asked for. */
  record Entry(int event, int how) {
    boolean is(int flag) {
      return (how & flag) != 0;
    }
  }

  static byte[] build(SortedMap<Long, SightingList> lists) {
    List<byte[]> contents = new ArrayList<>();
    int length = HEAD + ROW * lists.size();
    for (SightingList list : lists.values()) {
      byte[] content = list.bytes();
      contents.add(content);
      length += content.length;
    }
    ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(lists.size());
    int at = HEAD + ROW * lists.size();
    int number = 0;
    for (var each : lists.entrySet()) {
      out.putLong(each.getKey()).putInt(at);
      out.putInt(each.getValue().count()).putInt(each.getValue().changed());
      at += contents.get(number++).length;
    }
    contents.forEach(out::put);
    return out.array();
  }

  /** The row of a key, or -1. */
  private int row(long key) {
    int low = 0;
    int high = keys - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = bytes.getLong(HEAD + ROW * middle);
      if (found == key) {
        return HEAD + ROW * middle;
      }
      if (found < key) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  int count(long key, boolean changedOnly) {
    int row = row(key);
    return row < 0 ? 0 : bytes.getInt(row + (changedOnly ? 16 : 12));
  }

  List<Entry> list(long key, boolean changedOnly) {
    List<Entry> entries = new ArrayList<>();
    int row = row(key);
    int left = row < 0 ? 0 : bytes.getInt(row + 12);
    int at = row < 0 ? 0 : bytes.getInt(row + 8);
    int event = 0;
    for (; left > 0; left--) {
      int next = bytes.get(at++);
      int distance = next & 0x7F;
      for (int shift = 7; next < 0; shift += 7) {
        next = bytes.get(at++);
        distance |= (next & 0x7F) << shift;
      }
      event += distance;
      Entry entry = new Entry(event, bytes.get(at++));
      if (!changedOnly || entry.is(SightingList.CHANGED)) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
