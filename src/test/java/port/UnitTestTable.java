package port;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import port.Ported.Origin;

/** The original's own tests of cells, and the test here that holds the same. */
final class UnitTestTable {
  /** A test of the original; {@code java} is empty where there is none here. */
  record Row(String file, String test, String lines, boolean skipped, String java) {
    boolean isMissing() {
      return !skipped && java.isEmpty();
    }
  }

  private final Map<String, List<Row>> byFile = new LinkedHashMap<>();
  private final List<Origin> origins;

  UnitTestTable() {
    origins =
        new Ported(UnitTestTable.class)
            .members().stream().filter(origin -> origin.text().startsWith("nova/tests/")).toList();
    Map<String, String> places = new LinkedHashMap<>();
    origins.forEach(origin -> places.put(origin.symbol(), origin.place()));
    for (String[] cells : Facts.read("unit-tests.txt")) {
      String java = places.getOrDefault(cells[0] + "::" + cells[1], "");
      String lines = "L" + cells[2] + "-L" + cells[3];
      byFile
          .computeIfAbsent(cells[0], file -> new ArrayList<>())
          .add(new Row(cells[0], cells[1], lines, !cells[4].isEmpty(), java));
    }
  }

  List<Row> rows() {
    return byFile.values().stream().flatMap(List::stream).toList();
  }

  /** What tests here say of their origin. */
  List<Origin> origins() {
    return origins;
  }

  /** One line a file. */
  List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add("| file of the original | tests | held here | skipped by the original |");
    lines.add("|---|---|---|---|");
    byFile.forEach((file, rows) -> lines.add(count("`" + file + "`", rows)));
    lines.add(count("**all**", rows()));
    return lines;
  }

  private static String count(String name, List<Row> rows) {
    long held = rows.stream().filter(row -> !row.java().isEmpty()).count();
    long skipped = rows.stream().filter(Row::skipped).count();
    return String.format("| %s | %d | %d | %d |", name, rows.size(), held, skipped);
  }

  /** One table a file. */
  List<String> details() {
    List<String> lines = new ArrayList<>();
    byFile.forEach(
        (file, rows) -> {
          lines.addAll(
              List.of("", "### " + file, "", "| original | lines | here |", "|---|---|---|"));
          rows.forEach(row -> lines.add(line(row)));
        });
    return lines;
  }

  private static String line(Row row) {
    String java = row.skipped() ? "skipped by the original" : "`" + row.java() + "`";
    java = row.isMissing() ? "not yet" : java;
    return "| `" + row.test() + "` | " + row.lines().replaceAll("L", "") + " | " + java + " |";
  }
}
