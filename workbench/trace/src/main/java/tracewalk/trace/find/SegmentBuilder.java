package tracewalk.trace.find;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a segment: three numbers, a row for each term and one more that says where all end, the
 * terms one after the other, their lists one after the other.
 */
final class SegmentBuilder {
  private final List<byte[]> terms = new ArrayList<>();
  private final List<Postings> lists = new ArrayList<>();
  private long bytes = Segment.HEAD + Segment.ROW;

  /** Adds a term; the kind stands before it and is no character of any text. */
  void add(char kind, String text, Postings list) {
    byte[] term = (kind + text).getBytes(StandardCharsets.UTF_8);
    terms.add(term);
    lists.add(list);
    bytes += Segment.ROW + term.length + list.length();
  }

  byte[] build() {
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    int texts = terms.stream().mapToInt(term -> term.length).sum();
    int firstText = Segment.HEAD + Segment.ROW * (terms.size() + 1);
    out.putInt(terms.size()).putInt(firstText).putInt(firstText + texts);
    int text = 0;
    int list = 0;
    for (int term = 0; term < terms.size(); term++) {
      out.putInt(text).putInt(list).putInt(lists.get(term).count());
      text += terms.get(term).length;
      list += lists.get(term).length();
    }
    out.putInt(text).putInt(list).putInt(0);
    terms.forEach(out::put);
    lists.forEach(each -> out.put(each.bytes(), 0, each.length()));
    return out.array();
  }
}
