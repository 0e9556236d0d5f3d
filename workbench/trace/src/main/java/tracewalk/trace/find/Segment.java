package tracewalk.trace.find;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A stretch of events: which of them show which terms. Events are numbered from 0 in it. */
final class Segment {
  /** How many events make a segment. */
  static final int EVENTS = 1 << 17;

  static final int WORDS = EVENTS >>> 6;
  static final int HEAD = 12;
  static final int ROW = 12;

  private final ByteBuffer bytes;
  private final int terms;
  private final int firstText;
  private final int firstList;
  private CallTerms.Way @Nullable [] ways;

  Segment(ByteBuffer content) {
    bytes = content.order(ByteOrder.LITTLE_ENDIAN);
    terms = bytes.getInt(0);
    firstText = bytes.getInt(4);
    firstList = bytes.getInt(8);
  }

  int terms() {
    return terms;
  }

  private int text(int term) {
    return bytes.getInt(HEAD + ROW * term);
  }

  char kind(int term) {
    return (char) bytes.get(firstText + text(term));
  }

  /** The term without its kind. */
  String term(int term) {
    byte[] text = new byte[text(term + 1) - text(term) - 1];
    bytes.get(firstText + text(term) + 1, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** The method, caller and thread that a term of calls names. */
  CallTerms.Way way(int term) {
    CallTerms.Way[] known = ways;
    if (known == null) {
      known = new CallTerms.Way[terms];
      ways = known;
    }
    CallTerms.Way way = known[term];
    if (way == null) {
      way = CallTerms.Way.of(term(term));
      known[term] = way;
    }
    return way;
  }

  /** How many events show a term. */
  int count(int term) {
    return bytes.getInt(HEAD + ROW * term + 8);
  }

  /** Tells the events that show a term. */
  void events(int term, IntConsumer told) {
    int at = firstList + bytes.getInt(HEAD + ROW * term + 4);
    int event = 0;
    for (int left = count(term); left > 0; left--) {
      int next = bytes.get(at++);
      int distance = next & 0x7F;
      for (int shift = 7; next < 0; shift += 7) {
        next = bytes.get(at++);
        distance |= (next & 0x7F) << shift;
      }
      event += distance;
      told.accept(event);
    }
  }

  /** Adds the events that show a term to a set. */
  void mark(int term, long[] set) {
    events(term, event -> set[event >>> 6] |= 1L << event);
  }

  /** How many events of a set show a term. */
  int countIn(int term, long[] set) {
    int[] count = new int[1];
    events(term, event -> count[0] += (int) (set[event >>> 6] >>> event) & 1);
    return count[0];
  }

  /**
   * Tells the terms that hold a text, each once.
   *
   * @param whole a kind whose terms must be the text, not only hold it
   */
  void holding(byte[] text, char whole, IntConsumer told) {
    byte[] all = new byte[firstList - firstText];
    bytes.get(firstText, all);
    int term = 0;
    for (int at = next(all, text, 0); at >= 0; ) {
      term = termAt(at, term);
      int begin = text(term);
      int end = text(term + 1);
      if (all[begin] != whole || (begin + 1 == at && end == at + text.length)) {
        told.accept(term);
        at = next(all, text, end);
      } else {
        at = next(all, text, at + 1);
      }
    }
  }

  private static int next(byte[] all, byte[] text, int from) {
    byte first = text[0];
    int last = all.length - text.length;
    for (int at = from; at <= last; at++) {
      if (all[at] == first) {
        int same = 1;
        while (same < text.length && all[at + same] == text[same]) {
          same++;
        }
        if (same == text.length) {
          return at;
        }
      }
    }
    return -1;
  }

  /** The term in which a byte of the texts is, from one on. */
  private int termAt(int at, int from) {
    int low = from;
    int high = terms - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (text(middle) <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
