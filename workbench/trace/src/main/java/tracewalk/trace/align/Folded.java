package tracewalk.trace.align;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tracewalk.trace.align.Branch.Kind;

/**
 * What a row stands for without showing it.
 *
 * @param lines how many rows, where rows are counted and not calls
 * @param alike whether all of it is alike in both runs
 */
public record Folded(Where where, int calls, int sends, int lines, boolean alike) {

  /** Where it would stand. */
  public enum Where {
    BELOW,
    BETWEEN,
    AFTER,
    MORE_ABOVE,
    MORE
  }

  static Folded of(Where where, List<Aligned> run) {
    Count calls = Count.of(Kind.CALL, run);
    Count sends = Count.of(Kind.MESSAGE, run);
    return new Folded(
        where,
        Math.max(calls.left(), calls.right()),
        Math.max(sends.left(), sends.right()),
        0,
        run.stream().allMatch(Aligned::same));
  }

  static Folded lines(Where where, long lines) {
    return new Folded(where, 0, 0, (int) Math.min(Integer.MAX_VALUE, lines), false);
  }

  /** In brackets. */
  public String text() {
    return switch (where) {
      case MORE_ABOVE -> "(" + lines + " more above)";
      case MORE -> "(" + lines + " more lines)";
      case BELOW -> "(" + amount() + " below)";
      case BETWEEN -> "(" + amount() + " between" + but();
      case AFTER -> "(" + amount() + " after" + but();
    };
  }

  private String but() {
    return alike ? ")" : ", not all alike)";
  }

  private String amount() {
    String told =
        Stream.of(counted(calls, "call"), counted(sends, "message"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? "1 sleep" : told;
  }

  private static String counted(int number, String what) {
    return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
  }
}
