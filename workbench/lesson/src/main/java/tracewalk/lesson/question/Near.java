package tracewalk.lesson.question;

import java.util.List;

/** Finds calls around another, to be mistaken for it. */
final class Near {
  private static final int REACH = 400;

  private Near() {}

  /** Adds calls that begin within a few hundred steps. */
  static void some(Scene scene, int call, int count, Draw draw, List<Integer> found) {
    int last = scene.material().stepCount();
    int middle = scene.step(call);
    for (int one = 0; one < count; one++) {
      int step = middle - REACH + draw.below(2 * REACH + 1);
      int other = scene.callAt(Math.max(1, Math.min(last, step)));
      if (other != 0) {
        found.add(other);
      }
    }
  }
}
