package tracewalk.lesson.lab.report;

import java.util.List;
import java.util.Locale;
import tracewalk.lesson.lab.Grade;

/** For people: a line for the grade, one a criterion, and what to do about those not met. */
public final class TextReport {
  private TextReport() {}

  /** The grades with the feedback in a language. */
  public static String of(List<Grade> grades, String language) {
    StringBuilder text = new StringBuilder();
    grades.forEach(grade -> write(grade, language, text));
    return text.toString();
  }

  private static void write(Grade grade, String language, StringBuilder text) {
    String state = grade.state().name().toLowerCase(Locale.ROOT);
    text.append(grade.work()).append(": ").append(grade.lab()).append(", ");
    text.append(grade.student()).append(": ").append(state);
    if (grade.state() == Grade.State.UNGRADABLE) {
      text.append(": ").append(grade.reason()).append('\n');
      return;
    }
    text.append(", ").append(grade.points()).append(" of ").append(grade.most());
    text.append(" points\n");
    grade.results().forEach(result -> write(result, language, text));
  }

  private static void write(Grade.Result result, String language, StringBuilder text) {
    String place = result.step() > 0 ? "  step " + result.step() : "";
    text.append(
        String.format(
            "  %-4s %2d/%-2d  %s%s%n",
            result.met() ? "ok" : "no",
            result.points(),
            result.criterion().points(),
            result.criterion().id(),
            place));
    if (!result.met()) {
      text.append("       ").append(result.criterion().feedback().in(language)).append('\n');
      text.append("       ").append(result.message()).append('\n');
    }
  }
}
