package tracewalk.trace;

import java.util.List;

/** What became of every call: entered = returned + threw + open + dropped. */
public record Accounts(Line total, List<Line> threads) {

  /** The account of one thread, or of all. */
  public record Line(
      String thread,
      String name,
      long entered,
      long returned,
      long threw,
      long open,
      long dropped) {

    public boolean balances() {
      return open >= 0 && entered == returned + threw + open + dropped;
    }
  }
}
