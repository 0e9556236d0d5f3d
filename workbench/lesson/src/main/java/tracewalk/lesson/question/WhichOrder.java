package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.Words;

/** Asks in which order a call makes some of its calls, of which each is made once. */
final class WhichOrder implements Asker {
  private static final int MOST = 4;
  private static final int MIXED = 6;

  @Override
  public @Nullable Question ask(Scene scene, int call, Draw draw) {
    List<Integer> made = scene.children(call);
    if (made == null) {
      return null;
    }
    List<Integer> once = once(scene, made);
    if (once.size() < 3) {
      return null;
    }
    List<Integer> some = draw.shuffled(once).subList(0, Math.min(MOST, once.size()));
    List<Integer> order = new ArrayList<>(some);
    order.sort(Comparator.naturalOrder());
    int step = scene.step(call);
    Words why =
        Say.both(
            "They are called at the steps %1$s.",
            "它们分别在第 %2$s 步被调用。", steps(scene, order, ", "), steps(scene, order, "、"));
    Draft draft =
        new Draft(Kind.ORDER, text(scene, call), choice(scene, order, why, step)).about(step, call);
    for (int mixed = 0; mixed < MIXED; mixed++) {
      List<Integer> other = draw.shuffled(order);
      if (!other.equals(order)) {
        draft.wrong(choice(scene, other, firstWrong(scene, other), 0));
      }
    }
    return draft.finished(3, draw);
  }

  private static String steps(Scene scene, List<Integer> calls, String comma) {
    return calls.stream()
        .map(one -> String.valueOf(scene.step(one)))
        .collect(Collectors.joining(comma));
  }

  private static List<Integer> once(Scene scene, List<Integer> made) {
    Map<String, Integer> times = new HashMap<>();
    made.forEach(one -> times.merge(scene.label(one), 1, Integer::sum));
    return made.stream()
        .filter(
            one -> times.getOrDefault(scene.label(one), 0) == 1 && Scene.tells(scene.label(one)))
        .toList();
  }

  private static Words text(Scene scene, int call) {
    return Say.both(
        "`%s` begins at step %d and makes these calls, each once. In which order?",
        "`%s` 在第 %d 步开始，下面这些调用它各做一次。顺序是怎样的？", scene.label(call), scene.step(call));
  }

  private static Choice choice(Scene scene, List<Integer> order, Words why, int step) {
    List<String> labels = order.stream().map(scene::label).toList();
    String shown = "`" + String.join("`, `", labels) + "`";
    return new Choice(
        new Words(shown, shown.replace(", ", "、")), String.join(">", labels), why, step);
  }

  /** The first two that stand the wrong way round. */
  private static Words firstWrong(Scene scene, List<Integer> order) {
    int at = 1;
    while (order.get(at) > order.get(at - 1)) {
      at++;
    }
    return Say.both(
        "`%s` is called before `%s`.",
        "`%s` 先于 `%s` 被调用。", scene.label(order.get(at)), scene.label(order.get(at - 1)));
  }
}
