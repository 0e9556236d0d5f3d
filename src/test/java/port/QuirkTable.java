package port;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import port.Marks.Mark;

/** What looks wrong in the original and is kept: where it is marked, and what shows it. */
final class QuirkTable {
  private static final Path SCENARIOS = Path.of("../../walkthroughs/nova-cells/scenarios");

  /** A line of the resource: words of ours, file and words of the mark, a scenario or a test. */
  record Row(String section, String words, String file, String mark, String shownBy) {
    boolean isMarked(List<Mark> marks) {
      return marks.stream()
          .anyMatch(each -> each.file().equals(file) && each.text().contains(mark));
    }

    /** A scenario's file, or a test's method. */
    boolean isShown() {
      return Arrays.stream(shownBy.split(" ")).allMatch(Row::exists);
    }

    private static boolean exists(String name) {
      if (!name.contains("#")) {
        return Files.exists(SCENARIOS.resolve(name + ".yaml"));
      }
      try {
        Class<?> type = Class.forName(name.replaceFirst("#.*", ""));
        return Arrays.stream(type.getDeclaredMethods())
            .anyMatch(method -> method.getName().equals(name.replaceFirst(".*#", "")));
      } catch (ClassNotFoundException absent) {
        return false;
      }
    }
  }

  private final List<Row> rows = new ArrayList<>();

  QuirkTable() {
    for (String[] cells : Facts.read("quirks.txt")) {
      rows.add(new Row(cells[0], cells[1], cells[2], cells[3], cells[4]));
    }
  }

  List<Row> rows() {
    return rows;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("| what | marked in | shown by |");
    lines.add("|---|---|---|");
    for (Row row : rows) {
      String shown = "`" + row.shownBy().replace(" ", "`, `") + "`";
      lines.add("| " + row.words() + " | `" + row.file() + "` | " + shown + " |");
    }
    return lines;
  }
}
