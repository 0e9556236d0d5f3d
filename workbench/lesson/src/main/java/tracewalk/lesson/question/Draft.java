package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.Words;

/** A question as it is put together: no two answers say the same. */
final class Draft {
  private static final int MOST = 4;

  private final Kind kind;
  private final Words text;
  private final Choice right;
  private final Map<String, Choice> wrong = new LinkedHashMap<>();
  private int step;
  private int call;
  private int after;
  private String what = "";

  Draft(Kind kind, Words text, Choice right) {
    this.kind = kind;
    this.text = text;
    this.right = right;
  }

  Draft about(int atStep, int callId) {
    step = atStep;
    call = callId;
    return this;
  }

  Draft after(int callId) {
    after = callId;
    return this;
  }

  Draft what(String name) {
    what = name;
    return this;
  }

  /** Adds an answer that the recording refutes; the first ones are preferred. */
  Draft wrong(Choice choice) {
    if (!choice.key().equals(right.key()) && !choice.text().equals(right.text())) {
      wrong.putIfAbsent(choice.key(), choice);
    }
    return this;
  }

  Draft wrong(Collection<Choice> choices) {
    choices.forEach(this::wrong);
    return this;
  }

  /** Null if there are not enough answers to choose from. */
  @Nullable Question finished(int least, Draw draw) {
    List<Choice> chosen = new ArrayList<>(wrong.values());
    if (chosen.size() + 1 < least) {
      return null;
    }
    chosen = new ArrayList<>(chosen.subList(0, Math.min(MOST - 1, chosen.size())));
    chosen.add(right);
    List<Choice> mixed = List.copyOf(draw.shuffled(chosen));
    return new Question(kind, text, step, call, after, what, mixed, mixed.indexOf(right));
  }
}
