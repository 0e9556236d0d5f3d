package tracewalk.trace.diff;

import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.IntPredicate;
import tracewalk.trace.Recording;
import tracewalk.trace.align.Aligned;
import tracewalk.trace.align.Alignment;
import tracewalk.trace.align.Branch.Kind;
import tracewalk.trace.align.Count;
import tracewalk.trace.align.Likeness;
import tracewalk.trace.align.Naming;

/**
 * What two recordings have in common and what not. Changing their places changes the sides of the
 * answer and nothing else.
 *
 * @param forest both runs side by side; its branches are read from the recordings, which stay open
 * @param sends messages, replies, and work that was handed over
 */
public record Difference(List<Aligned> forest, Count calls, Count sends) {

  /**
   * Compares what lies between the marks of each, if there are any.
   *
   * @param ignored what is not compared
   * @param keptLeft the calls of the left recording to compare, by number
   * @param keptRight the same of the right
   */
  public static Difference of(
      Recording left,
      Recording right,
      Set<Aspect> ignored,
      IntPredicate keptLeft,
      IntPredicate keptRight) {
    Naming naming = new RecordedNames();
    FutureTask<Alignment.Side> one = DeepStack.start(() -> side(left, ignored, keptLeft, naming));
    FutureTask<Alignment.Side> other =
        DeepStack.start(() -> side(right, ignored, keptRight, naming));
    Alignment.Side here = DeepStack.result(one);
    Alignment.Side there = DeepStack.result(other);
    return DeepStack.result(DeepStack.start(() -> of(here, there, new Likeness(naming))));
  }

  private static Difference of(Alignment.Side left, Alignment.Side right, Likeness likeness) {
    List<Aligned> forest = Alignment.symmetric(left, right, likeness);
    return new Difference(forest, Count.of(Kind.CALL, forest), Count.of(Kind.MESSAGE, forest));
  }

  private static Alignment.Side side(
      Recording recording, Set<Aspect> ignored, IntPredicate kept, Naming naming) {
    return Alignment.Side.of(Story.of(recording, ignored, kept).roots(), naming);
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return forest.stream().allMatch(Aligned::same);
  }
}
