package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.Words;

/** Asks what a call calls first, or next. */
final class NextCall implements Asker {

  @Override
  public @Nullable Question ask(Scene scene, int call, Draw draw) {
    List<Integer> made = scene.children(call);
    if (made == null || made.isEmpty()) {
      return null;
    }
    int place = draw.below(made.size());
    int next = made.get(place);
    int before = place == 0 ? 0 : made.get(place - 1);
    String answer = scene.label(next);
    if (!Scene.tells(answer) || before != 0 && scene.label(before).equals(answer)) {
      return null;
    }
    Choice right = new Choice(Say.code(answer), answer, right(scene, next), scene.step(next));
    Draft draft = new Draft(Kind.NEXT, text(scene, call, before), right);
    draft.about(before == 0 ? scene.step(call) : scene.step(before), call).after(before);
    for (int other : others(scene, call, made, draw)) {
      String label = scene.label(other);
      if (Scene.tells(label) && !label.equals(answer)) {
        draft.wrong(wrong(scene, label, call, made));
      }
    }
    return draft.finished(3, draw);
  }

  /** Calls near by: what the call itself makes, what its caller makes, what is made further on. */
  private static List<Integer> others(Scene scene, int call, List<Integer> made, Draw draw) {
    List<Integer> near = new ArrayList<>(draw.shuffled(made));
    if (near.size() > 2) {
      near = new ArrayList<>(near.subList(0, 2));
    }
    List<Integer> around = new ArrayList<>();
    for (int other : new int[] {scene.caller(call), made.get(0), made.get(made.size() - 1)}) {
      List<Integer> below = other == 0 ? null : scene.children(other);
      around.addAll(below == null ? List.of() : below);
    }
    near.addAll(draw.shuffled(around));
    Near.some(scene, call, 12, draw, near);
    return near;
  }

  private static Words text(Scene scene, int call, int before) {
    String name = scene.label(call);
    return before == 0
        ? Say.both(
            "`%s` begins at step %d. What does it call first?",
            "`%s` 在第 %d 步开始。它最先调用什么？", name, scene.step(call))
        : Say.both(
            "`%s` has called `%s` at step %d. What does it call next?",
            "`%s` 在第 %3$d 步调用了 `%2$s`。接下来它调用什么？", name, scene.label(before), scene.step(before));
  }

  private static Words right(Scene scene, int next) {
    return Say.both("That is the call at step %d.", "这就是第 %d 步的调用。", scene.step(next));
  }

  private static Choice wrong(Scene scene, String label, int call, List<Integer> made) {
    for (int child : made) {
      if (scene.label(child).equals(label)) {
        int step = scene.step(child);
        Words why =
            Say.both(
                "`%s` calls it at step %d, not here.",
                "`%s` 在第 %d 步才调用它，不是在这里。", scene.label(call), step);
        return new Choice(Say.code(label), label, why, step);
      }
    }
    Words never = Say.both("`%s` does not call it itself.", "`%s` 自己没有调用它。", scene.label(call));
    return new Choice(Say.code(label), label, never, 0);
  }
}
