package tracewalk.trace.align;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.align.Folded.Where;

/** Differences as an indented tree; what is alike is folded into counts. */
public final class DifferenceRows {
  private static final int CALLERS = 8;
  private static final int DIFFERENT_ROWS = 24;
  private static final int UNFOLDED = 3;

  private final List<Row> rows = new ArrayList<>();
  private final int most;
  private long more;

  private DifferenceRows(int most) {
    this.most = most;
  }

  /** A difference below its nearest callers, among its neighbours. */
  public static List<Row> of(Spot spot) {
    DifferenceRows around = new DifferenceRows(Integer.MAX_VALUE);
    List<Aligned> callers = spot.callers();
    int hidden = Math.max(0, callers.size() - CALLERS);
    if (hidden > 0) {
      around.row(' ', 0, "", Folded.lines(Where.MORE_ABOVE, hidden), null);
    }
    callers.subList(hidden, callers.size()).forEach(around::caller);
    around.neighbours(spot.neighbours(), spot.at(), around.rows.size());
    return around.rows;
  }

  /** Everything, with every difference. */
  public static List<Row> of(List<Aligned> forest) {
    return of(forest, Integer.MAX_VALUE);
  }

  /** The first so many rows; a last one says how many more there are. */
  public static List<Row> of(List<Aligned> forest, int most) {
    DifferenceRows all = new DifferenceRows(most);
    all.list(forest, 0);
    if (all.more > 0) {
      all.rows.add(new Row(' ', 0, "", Folded.lines(Where.MORE, all.more), null));
    }
    return all.rows;
  }

  private void caller(Aligned caller) {
    int depth = rows.size();
    Branch either = caller.either();
    String how = caller.endsOtherwise() ? either.name() + " [ends otherwise]" : either.title();
    row(caller.left() == null ? '+' : caller.right() == null ? '-' : ' ', depth, how, null, caller);
  }

  private void neighbours(List<Aligned> neighbours, int at, int depth) {
    int end = endOfDifferences(neighbours, at);
    alike(neighbours.subList(0, at), depth);
    DifferenceRows different = new DifferenceRows(Integer.MAX_VALUE);
    different.list(neighbours.subList(at, end), depth);
    int shown = Math.min(DIFFERENT_ROWS, different.rows.size());
    rows.addAll(different.rows.subList(0, shown));
    if (shown < different.rows.size()) {
      row(' ', depth, "", Folded.lines(Where.MORE, different.rows.size() - shown), null);
    }
    fold(neighbours.subList(end, neighbours.size()), depth, Where.AFTER);
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
    fold(run.subList(1, run.size() - 1), depth, Where.BETWEEN);
    folded(run.get(run.size() - 1), depth);
  }

  private void folded(Aligned one, int depth) {
    Folded below = one.below().isEmpty() ? null : Folded.of(Where.BELOW, one.below());
    row('=', depth, one.either().title(), below, one);
  }

  private void fold(List<Aligned> run, int depth, Where where) {
    if (!run.isEmpty()) {
      Folded folded = Folded.of(where, run);
      row(folded.alike() ? '=' : ' ', depth, "", folded, null);
    }
  }

  private void tree(Aligned one, int depth) {
    if (one.matches()) {
      row(' ', depth, one.either().title(), null, one);
    } else {
      side('-', depth, one, one.left(), one.right());
      side('+', depth, one, one.right(), one.left());
    }
    list(one.below(), depth + 1);
  }

  /** Of two beside each other only the facts in which they differ. */
  private void side(
      char mark, int depth, Aligned one, @Nullable Branch branch, @Nullable Branch other) {
    if (branch != null) {
      String told =
          other == null || one.differing().isEmpty()
              ? branch.title()
              : differing(one, branch, other);
      row(mark, depth, told, null, one);
    }
  }

  private static String differing(Aligned one, Branch branch, Branch other) {
    Map<String, String> facts = branch.facts();
    Map<String, String> others = other.facts();
    Map<String, String> told = new LinkedHashMap<>();
    facts.forEach(
        (fact, value) -> {
          if (one.differing().contains(fact)) {
            told.put(fact, Excerpt.of(value, others.getOrDefault(fact, "")));
          }
        });
    return branch.text(told);
  }

  private void row(
      char mark, int depth, String text, @Nullable Folded folded, @Nullable Aligned at) {
    if (rows.size() < most) {
      rows.add(new Row(mark, depth, text, folded, at));
    } else {
      more++;
    }
  }
}
