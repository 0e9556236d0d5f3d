package tracewalk.trace.sequence;

import java.util.stream.IntStream;

/** Follows who is at work, so that each beginning has an end and each end a beginning. */
final class Bars {
  private final int[] open;

  Bars(Diagram diagram) {
    open = new int[diagram.participants().size()];
  }

  /** Takes a beginning, and returns how many are open now. */
  int begin(int participant) {
    return ++open[participant];
  }

  /** Takes an end; false if nothing has begun. */
  boolean end(int participant) {
    if (open[participant] == 0) {
      return false;
    }
    open[participant]--;
    return true;
  }

  int open(int participant) {
    return open[participant];
  }

  /** For each that has not ended, who it is. */
  int[] left() {
    return IntStream.range(0, open.length)
        .flatMap(who -> IntStream.generate(() -> who).limit(open[who]))
        .toArray();
  }
}
