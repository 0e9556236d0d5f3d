package tracewalk.web.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import tracewalk.trace.Recording;
import tracewalk.trace.align.Count;
import tracewalk.trace.diff.Aspect;
import tracewalk.trace.diff.Beside;
import tracewalk.trace.diff.DeepStack;
import tracewalk.trace.diff.Difference;

/**
 * What two recordings have in common and what not.
 *
 * @param lines both side by side; the last may say how many more there are
 */
public record Comparison(Count calls, Count sends, List<Beside> lines) {
  private static final int MOST_LINES = 20_000;

  /**
   * What is compared with what.
   *
   * @param ported only calls with an origin
   */
  public record Question(Path left, Path right, Set<Aspect> ignored, boolean ported) {}

  /** Reads both files, which other readers may have open. */
  static Comparison of(Question question) {
    try (Recording left = Recording.open(question.left());
        Recording right = Recording.open(question.right())) {
      return DeepStack.result(DeepStack.start(() -> of(question, left, right)));
    }
  }

  private static Comparison of(Question question, Recording left, Recording right) {
    Difference difference = difference(question, left, right);
    return new Comparison(
        difference.calls(), difference.sends(), Beside.of(difference, MOST_LINES));
  }

  static Difference difference(Question question, Recording left, Recording right) {
    return Difference.of(
        left, right, question.ignored(), kept(question, left), kept(question, right));
  }

  private static IntPredicate kept(Question question, Recording recording) {
    return question.ported() ? recording::hasOrigin : call -> true;
  }

  /** Whether nothing differs. */
  public boolean same() {
    return lines.stream().allMatch(line -> line.look() == Beside.Look.SAME);
  }
}
