package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.Words;

/** Asks through which cells control came to a call, by messages and threads. */
final class WhichPath implements Asker {
  private static final int LONGEST = 9;

  @Override
  public @Nullable Question ask(Scene scene, int call, Draw draw) {
    List<String> path = scene.path(call);
    String label = scene.label(call);
    if (path.size() < 2 || path.size() > LONGEST || !Scene.tells(label)) {
      return null;
    }
    int step = scene.step(call);
    Words text =
        Say.both(
            "`%s` is called at step %d. Through which cells did the work come here,"
                + " messages and threads included?",
            "`%s` 在第 %d 步被调用。算上消息和线程，这件工作经过哪些单元来到这里？", label, step);
    Words why = Say.both("That is the way that was recorded.", "记录下来的就是这条路。");
    Draft draft = new Draft(Kind.PATH, text, choice(path, why, step)).about(step, call);
    for (List<String> other : draw.shuffled(others(path, scene.material().cells()))) {
      if (!other.isEmpty() && !other.equals(path)) {
        draft.wrong(choice(other, wrong(other, path), 0));
      }
    }
    return draft.finished(3, draw);
  }

  private static List<List<String>> others(List<String> path, List<String> cells) {
    List<List<String>> others = new ArrayList<>();
    int size = path.size();
    others.add(path.subList(0, size - 1));
    others.add(path.subList(1, size));
    List<String> reversed = new ArrayList<>(path);
    Collections.reverse(reversed);
    others.add(reversed);
    for (String cell : cells) {
      others.add(with(path, size, cell));
      others.add(with(path, 0, cell));
      others.add(with(path.subList(0, size - 1), size - 1, cell));
    }
    return others;
  }

  /** No cell follows itself: such a path is left empty. */
  private static List<String> with(List<String> path, int place, String cell) {
    List<String> longer = new ArrayList<>(path);
    longer.add(place, cell);
    for (int at = 1; at < longer.size(); at++) {
      if (longer.get(at).equals(longer.get(at - 1))) {
        return List.of();
      }
    }
    return longer;
  }

  private static Choice choice(List<String> path, Words why, int step) {
    String shown = "`" + String.join("` → `", path) + "`";
    return new Choice(Say.same(shown), String.join(">", path), why, step);
  }

  private static Words wrong(List<String> other, List<String> path) {
    if (!other.get(other.size() - 1).equals(path.get(path.size() - 1))) {
      return Say.both("The call does not happen in `%s`.", "调用不是发生在 `%s` 里。", last(other));
    }
    return other.get(0).equals(path.get(0))
        ? Say.both("It went another way.", "它走的是另一条路。")
        : Say.both("The work did not begin in `%s`.", "工作不是从 `%s` 开始的。", other.get(0));
  }

  private static String last(List<String> path) {
    return path.get(path.size() - 1);
  }
}
