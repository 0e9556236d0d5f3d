package tracewalk.lesson.lab.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tracewalk.lesson.lab.Grade;

/** One line a work, for a spreadsheet; no cell begins like a formula. */
final class CsvReport {
  private static final String HEADER = "work,lab,student,state,points,most,missed,reason";

  private CsvReport() {}

  static String of(List<Grade> grades) {
    return Stream.concat(Stream.of(HEADER), grades.stream().map(CsvReport::line))
        .map(line -> line + "\r\n")
        .collect(Collectors.joining());
  }

  private static String line(Grade grade) {
    String missed =
        grade.results().stream()
            .filter(result -> !result.met())
            .map(result -> result.criterion().id())
            .collect(Collectors.joining(" "));
    return Stream.of(
            grade.work(),
            grade.lab(),
            grade.student(),
            grade.state().name().toLowerCase(Locale.ROOT),
            String.valueOf(grade.points()),
            String.valueOf(grade.most()),
            missed,
            grade.reason())
        .map(CsvReport::cell)
        .collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    String harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    boolean plain = harmless.chars().noneMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
