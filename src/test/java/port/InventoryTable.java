package port;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import port.Ported.Origin;

/** Every class and function that is to be ported: where it stands in Java, or why it does not. */
final class InventoryTable {
  /** A class or function of the original; {@code java} and {@code reason} may be empty. */
  record Row(String file, String member, String lines, String java, String reason) {
    boolean isPorted() {
      return !java.isEmpty();
    }

    boolean isMissing() {
      return java.isEmpty() && reason.isEmpty();
    }
  }

  private final Map<String, List<Row>> byFile = new LinkedHashMap<>();
  private final Map<String, Integer> others = new LinkedHashMap<>();

  InventoryTable() {
    Symbols symbols = new Symbols();
    Map<String, String> places = places(new Ported());
    Map<String, String> reasons = new LinkedHashMap<>();
    Facts.read("left-out.txt").forEach(cells -> reasons.put(cells[0] + "::" + cells[1], cells[2]));
    for (String[] cells : Facts.read("inventory.txt")) {
      String symbol = cells[0] + "::" + cells[1];
      byFile
          .computeIfAbsent(cells[0], file -> new ArrayList<>())
          .add(
              new Row(
                  cells[0],
                  cells[1],
                  symbols.lines().get(symbol),
                  places.getOrDefault(symbol, ""),
                  reasons.getOrDefault(symbol, "")));
    }
    countOthers(places);
  }

  private static Map<String, String> places(Ported ported) {
    Map<String, String> places = new LinkedHashMap<>();
    for (List<Origin> origins : List.of(ported.types(), ported.members())) {
      origins.forEach(origin -> places.put(origin.symbol(), javaName(origin.place())));
    }
    return places;
  }

  static String javaName(String place) {
    String name = place.replace('$', '.');
    return name.endsWith(".<init>") ? "new " + name.replace(".<init>", "") : name;
  }

  private void countOthers(Map<String, String> places) {
    for (Map.Entry<String, List<Row>> entry : byFile.entrySet()) {
      List<String> listed = entry.getValue().stream().map(Row::member).toList();
      String start = entry.getKey() + "::";
      others.put(
          entry.getKey(),
          (int)
              places.keySet().stream()
                  .filter(symbol -> symbol.startsWith(start))
                  .filter(symbol -> !listed.contains(symbol.substring(start.length())))
                  .count());
    }
  }

  List<Row> rows() {
    return byFile.values().stream().flatMap(List::stream).toList();
  }

  /** One line a file. */
  List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add("| file of the original | listed | ported | left out | ported besides |");
    lines.add("|---|---|---|---|---|");
    byFile.forEach((file, rows) -> lines.add(count("`" + file + "`", rows, others.get(file))));
    int besides = others.values().stream().mapToInt(Integer::intValue).sum();
    lines.add(count("**all**", rows(), besides));
    return lines;
  }

  private static String count(String name, List<Row> rows, int besides) {
    long ported = rows.stream().filter(Row::isPorted).count();
    return String.format(
        "| %s | %d | %d | %d | %d |", name, rows.size(), ported, rows.size() - ported, besides);
  }

  /** One table a file. */
  List<String> details() {
    List<String> lines = new ArrayList<>();
    byFile.forEach(
        (file, rows) -> {
          lines.addAll(
              List.of("", "### " + file, "", "| original | lines | Java |", "|---|---|---|"));
          rows.forEach(row -> lines.add(line(row)));
        });
    return lines;
  }

  private static String line(Row row) {
    String java = row.isPorted() ? "`" + row.java() + "`" : "left out: " + row.reason();
    java = row.isMissing() ? "not yet" : java;
    String range = row.lines().replaceAll("L", "");
    return "| `" + row.member() + "` | " + range + " | " + java + " |";
  }
}
