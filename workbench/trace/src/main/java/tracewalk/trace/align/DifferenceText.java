package tracewalk.trace.align;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.align.Branch.Kind;

/**
 * Differences as an indented tree: {@code -} is only in the left run, {@code +} only in the right,
 * {@code =} in both; what is alike is folded into counts.
 */
public final class DifferenceText {
  private static final int CALLERS = 8;
  private static final int DIFFERENT_LINES = 24;
  private static final int UNFOLDED = 3;

  private final List<String> lines = new ArrayList<>();

  private DifferenceText() {}

  /** A difference below its nearest callers, among its neighbours. */
  public static List<String> of(Spot spot) {
    DifferenceText text = new DifferenceText();
    List<Aligned> callers = spot.callers();
    int hidden = Math.max(0, callers.size() - CALLERS);
    if (hidden > 0) {
      text.line(' ', 0, "(" + hidden + " more above)");
    }
    callers.subList(hidden, callers.size()).forEach(text::caller);
    text.neighbours(spot.neighbours(), spot.at(), text.lines.size());
    return text.lines;
  }

  /** Everything, with every difference. */
  public static List<String> of(List<Aligned> forest) {
    DifferenceText text = new DifferenceText();
    text.list(forest, 0);
    return text.lines;
  }

  private void caller(Aligned caller) {
    int depth = lines.size();
    Branch either = caller.either();
    String how = caller.endsOtherwise() ? either.name() + " [ends otherwise]" : either.text();
    line(caller.left() == null ? '+' : caller.right() == null ? '-' : ' ', depth, how);
  }

  private void neighbours(List<Aligned> neighbours, int at, int depth) {
    int end = endOfDifferences(neighbours, at);
    alike(neighbours.subList(0, at), depth);
    DifferenceText different = new DifferenceText();
    different.list(neighbours.subList(at, end), depth);
    int shown = Math.min(DIFFERENT_LINES, different.lines.size());
    lines.addAll(different.lines.subList(0, shown));
    if (shown < different.lines.size()) {
      line(' ', depth, "(" + (different.lines.size() - shown) + " more lines)");
    }
    fold(neighbours.subList(end, neighbours.size()), depth, "after");
  }

  /** Differences that are few neighbours apart, as when two change places, are shown together. */
  private static int endOfDifferences(List<Aligned> neighbours, int at) {
    int end = at + 1;
    for (int next = end; next < neighbours.size() && next <= end + UNFOLDED; next++) {
      if (!neighbours.get(next).same()) {
        end = next + 1;
      }
    }
    return end;
  }

  private void list(List<Aligned> neighbours, int depth) {
    int at = 0;
    while (at < neighbours.size()) {
      int end = at;
      while (end < neighbours.size() && neighbours.get(end).same()) {
        end++;
      }
      alike(neighbours.subList(at, end), depth);
      for (at = end; at < neighbours.size() && !neighbours.get(at).same(); at++) {
        tree(neighbours.get(at), depth);
      }
    }
  }

  /** Of many that are alike the first and the last stay in sight. */
  private void alike(List<Aligned> run, int depth) {
    if (run.size() <= UNFOLDED) {
      run.forEach(one -> folded(one, depth));
      return;
    }
    folded(run.get(0), depth);
    fold(run.subList(1, run.size() - 1), depth, "between");
    folded(run.get(run.size() - 1), depth);
  }

  private void folded(Aligned one, int depth) {
    String below = one.below().isEmpty() ? "" : "  (" + amount(one.below()) + " below)";
    line('=', depth, one.either().text() + below);
  }

  private void fold(List<Aligned> run, int depth, String where) {
    if (!run.isEmpty()) {
      boolean same = run.stream().allMatch(Aligned::same);
      String but = same ? ")" : ", not all alike)";
      line(same ? '=' : ' ', depth, "(" + amount(run) + " " + where + but);
    }
  }

  private void tree(Aligned one, int depth) {
    if (one.matches()) {
      line(' ', depth, one.either().text());
    } else {
      side('-', depth, one, one.left());
      side('+', depth, one, one.right());
    }
    list(one.below(), depth + 1);
  }

  /** Of two beside each other only the facts in which they differ. */
  private void side(char mark, int depth, Aligned one, @Nullable Branch branch) {
    if (branch != null) {
      line(mark, depth, one.differing().isEmpty() ? branch.text() : branch.text(one.differing()));
    }
  }

  private void line(char mark, int depth, String text) {
    lines.add((mark + " " + "  ".repeat(depth) + text).stripTrailing());
  }

  private static String amount(List<Aligned> run) {
    Count calls = Count.of(Kind.CALL, run);
    Count messages = Count.of(Kind.MESSAGE, run);
    String told =
        Stream.of(counted(most(calls), "call"), counted(most(messages), "message"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? "1 sleep" : told;
  }

  private static int most(Count count) {
    return Math.max(count.left(), count.right());
  }

  private static String counted(int number, String what) {
    return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
  }
}
