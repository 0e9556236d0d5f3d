package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.Words;

/**
 * Makes questions about what changes from one run to another, of which something is set otherwise.
 */
public final class PairQuestions {
  private final Side before;
  private final Side after;
  private final List<String> settings;
  private final List<String> more = new ArrayList<>();
  private final List<String> fewer = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private final List<String> come = new ArrayList<>();
  private final List<String> stay = new ArrayList<>();

  /** A run, its title, and how often what is called in it. */
  private record Side(Words title, Map<String, Integer> times) {
    static Side of(Material material, Words title) {
      Map<String, Integer> times = new LinkedHashMap<>();
      for (int place = 0; place < material.calls(); place++) {
        int call = material.callAt(place);
        if (material.counts(call)) {
          times.merge(Scene.label(material.callee(call)), 1, Integer::sum);
        }
      }
      times.keySet().removeIf(label -> !Scene.tells(label));
      return new Side(title, times);
    }

    int times(String label) {
      return times.getOrDefault(label, 0);
    }
  }

  /**
   * Looks through both runs once.
   *
   * @param settings what is set in the second run and not, or otherwise, in the first
   */
  public PairQuestions(
      Material run, Words title, Material other, Words otherTitle, List<String> settings) {
    before = Side.of(run, title);
    after = Side.of(other, otherTitle);
    this.settings = List.copyOf(settings);
    before.times().keySet().forEach(this::sort);
    after.times().keySet().stream().filter(label -> before.times(label) == 0).forEach(come::add);
  }

  private void sort(String label) {
    int then = after.times(label);
    int now = before.times(label);
    (then == 0 ? gone : then > now ? more : then < now ? fewer : stay).add(label);
  }

  /** A question of a seed; null if the runs do not differ enough for one. */
  public @Nullable Question ask(long seed) {
    Draw draw = new Draw(seed);
    for (int which : draw.shuffled(List.of(0, 1, 2))) {
      Question question = which == 0 ? come(draw) : which == 1 ? gone(draw) : times(draw);
      if (question != null) {
        return question;
      }
    }
    return null;
  }

  private @Nullable Question come(Draw draw) {
    Words asked =
        Say.both("Which of these is then called, and was not before?", "那时才被调用、原来没有的，是哪一个？");
    return come.isEmpty() ? null : oneOf(draw, "+", asked, draw.one(come));
  }

  private @Nullable Question gone(Draw draw) {
    Words asked = Say.both("Which of these is then no longer called?", "那时不再被调用的，是哪一个？");
    return gone.isEmpty() ? null : oneOf(draw, "-", asked, draw.one(gone));
  }

  private @Nullable Question oneOf(Draw draw, String what, Words asked, String label) {
    Draft draft = new Draft(Kind.OPTION, text(asked), named(label)).what(what);
    List<String> others = new ArrayList<>(draw.shuffled(more));
    others.addAll(draw.shuffled(fewer));
    List<String> some = others.subList(0, Math.min(2, others.size()));
    some.forEach(other -> draft.wrong(named(other)));
    for (int one = 0; one < 3 && !stay.isEmpty(); one++) {
      draft.wrong(named(draw.one(stay)));
    }
    return draft.finished(3, draw);
  }

  private Choice named(String label) {
    Words why =
        Say.both(
            "Before: %s. Then: %s.",
            "原来 %3$s 次，那时 %4$s 次。",
            times(before.times(label)),
            times(after.times(label)),
            before.times(label),
            after.times(label));
    return new Choice(Say.code(label), label, why, 0);
  }

  private @Nullable Question times(Draw draw) {
    List<String> changed = new ArrayList<>(more);
    changed.addAll(fewer);
    changed.addAll(gone);
    if (changed.isEmpty()) {
      return null;
    }
    String label = draw.one(changed);
    int now = before.times(label);
    int then = after.times(label);
    Words asked =
        Say.both(
            "`%1$s` was called %2$s. How often then?",
            "`%1$s` 原来被调用 %3$s 次。那时几次？", label, times(now), now);
    Draft draft = new Draft(Kind.OPTION, text(asked), counted(label, then, then));
    draft.what("times:" + label);
    for (int other : draw.shuffled(List.of(0, now, then + 1, then * 2, Math.abs(then - now)))) {
      draft.wrong(counted(label, other, then));
    }
    return draft.finished(3, draw);
  }

  private static Choice counted(String label, int times, int then) {
    Words why = Say.both("It is called %2$s.", "它被调用 %3$s 次。", label, times(then), then);
    Words text = Say.both("%1$s", "%2$s 次", times(times), times);
    return new Choice(text, String.valueOf(times), why, 0);
  }

  private static String times(int count) {
    return count == 0 ? "never" : count == 1 ? "once" : count == 2 ? "twice" : count + " times";
  }

  private Words text(Words asked) {
    String set = settings.stream().collect(Collectors.joining("`, `", "`", "`"));
    return new Words(
        "The run “"
            + before.title().en()
            + "” is made again, now with "
            + set
            + " (“"
            + after.title().en()
            + "”). "
            + asked.en(),
        "把“"
            + before.title().zh()
            + "”再运行一次，这次设 "
            + set.replace("`, `", "`、`")
            + "（“"
            + after.title().zh()
            + "”）。"
            + asked.zh());
  }
}
