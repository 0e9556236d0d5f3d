package tracewalk.lesson.lab.report;

import java.util.List;
import java.util.function.Function;
import tracewalk.lesson.lab.Grade;

/** How grades are written. */
public enum ReportFormat {
  text(grades -> TextReport.of(grades, "en")),
  json(JsonReport::of),
  junit(JUnitReport::of),
  exercism(grades -> ExercismReport.of(one(grades))),
  prairielearn(grades -> PrairieLearnReport.of(one(grades))),
  csv(CsvReport::of);

  private final Function<List<Grade>, String> writer;

  ReportFormat(Function<List<Grade>, String> writer) {
    this.writer = writer;
  }

  /** The grades as one text. */
  public String write(List<Grade> grades) {
    return writer.apply(grades);
  }

  /** Whether it can only tell of one student's work. */
  public boolean isOfOne() {
    return this == exercism || this == prairielearn;
  }

  private static Grade one(List<Grade> grades) {
    if (grades.size() != 1) {
      throw new IllegalArgumentException("one grade at a time, not " + grades.size());
    }
    return grades.get(0);
  }
}
