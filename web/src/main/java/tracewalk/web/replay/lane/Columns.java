package tracewalk.web.replay.lane;

import java.util.ArrayList;
import java.util.List;

/** Which lanes work in which column of a drawing; a column is some places side by side. */
final class Columns {
  private final int from;
  private final int to;
  private final int width;
  private final int words;
  private final long[] bits;
  private final long[] any;

  Columns(int from, int to, int width, int words) {
    this.from = from;
    this.to = to;
    this.width = width;
    this.words = words;
    this.bits = new long[((to - from) / width + 1) * words];
    this.any = new long[words];
  }

  /** Takes in 64 lanes that work somewhere between two places, which are a column apart at most. */
  void add(int begin, int end, int word, long lanes) {
    bits[(begin - from) / width * words + word] |= lanes;
    bits[(end - from) / width * words + word] |= lanes;
    any[word] |= lanes;
  }

  int width() {
    return width;
  }

  boolean works(int lane) {
    return (any[lane >> 6] & 1L << lane) != 0;
  }

  /** The work of a lane; pauses of so many columns are passed over. */
  List<Stretch.Bar> bars(int lane, int pause) {
    List<Stretch.Bar> bars = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int column = 0; column * words < bits.length; column++) {
      if ((bits[column * words + (lane >> 6)] & 1L << lane) == 0) {
        continue;
      }
      if (start >= 0 && column - end - 1 > pause) {
        bars.add(bar(start, end));
        start = column;
      }
      start = start < 0 ? column : start;
      end = column;
    }
    if (start >= 0) {
      bars.add(bar(start, end));
    }
    return bars;
  }

  private Stretch.Bar bar(int start, int end) {
    return new Stretch.Bar(from + start * width, Math.min(to, from + (end + 1) * width - 1));
  }
}
