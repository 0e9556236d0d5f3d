package tracewalk.lesson.question;

import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.Words;
import tracewalk.trace.ThreadView;

/** Asks in which cell a call happens. */
final class WhichCell implements Asker {

  @Override
  public @Nullable Question ask(Scene scene, int call, Draw draw) {
    ThreadView thread = scene.material().thread(call);
    String cell = thread.cell();
    String label = scene.label(call);
    if (cell == null || scene.material().cells().size() < 2 || !Scene.tells(label)) {
      return null;
    }
    Words why =
        Say.both(
            "The thread at this step is `%s`, which belongs to `%s`.",
            "这一步的线程是 `%s`，它属于 `%s`。", thread.name(), cell);
    int step = scene.step(call);
    Draft draft = new Draft(Kind.CELL, text(scene, call), choice(cell, why, step));
    draft.about(step, call);
    for (String other : draw.shuffled(scene.material().cells())) {
      Words not = Say.both("The thread at this step is not one of `%s`.", "这一步的线程不属于 `%s`。", other);
      draft.wrong(choice(other, not, 0));
    }
    return draft.finished(2, draw);
  }

  private static Choice choice(String cell, Words why, int step) {
    return new Choice(Say.code(cell), cell, why, step);
  }

  private static Words text(Scene scene, int call) {
    int caller = scene.caller(call);
    return caller == 0
        ? Say.both(
            "`%s` begins at step %d, called by nothing else that is shown in its thread."
                + " In which cell?",
            "`%s` 在第 %d 步开始，它的线程里没有别的调用在它之上。这是在哪个单元里？", scene.label(call), scene.step(call))
        : Say.both(
            "`%s` calls `%s` at step %d. In which cell does that happen?",
            "`%s` 在第 %3$d 步调用 `%2$s`。这发生在哪个单元里？",
            scene.label(caller),
            scene.label(call),
            scene.step(call));
  }
}
