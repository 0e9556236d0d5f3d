package tracewalk.trace.sequence;

import java.util.stream.IntStream;

/** Follows who is at work, so that each beginning has an end and each end a beginning. */
public final class Bars {
  private final int[] open;

  public Bars(Diagram diagram) {
    open = new int[diagram.participants().size()];
  }

  /** Takes a beginning, and returns how many are open now. */
  public int begin(int participant) {
    return ++open[participant];
  }

  /** Takes an end; false if nothing has begun. */
  public boolean end(int participant) {
    if (open[participant] == 0) {
      return false;
    }
    open[participant]--;
    return true;
  }

  public int open(int participant) {
    return open[participant];
  }

  /** For each that has not ended, who it is. */
  public int[] left() {
    return IntStream.range(0, open.length)
        .flatMap(who -> IntStream.generate(() -> who).limit(open[who]))
        .toArray();
  }
}
