package tracewalk.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Compares the rows that a run leaves, with uuids renamed one to one. */
final class FinalRows {
  private final Map<String, String> there = new HashMap<>();
  private final Map<String, String> back = new HashMap<>();
  private final List<String> differences = new ArrayList<>();

  private FinalRows() {}

  /** What differs, a sentence each. */
  static List<String> differences(JsonNode golden, JsonNode found) {
    FinalRows rows = new FinalRows();
    for (Entry<String, JsonNode> cell : golden.properties()) {
      rows.compare(cell.getKey(), cell.getValue(), found.path(cell.getKey()));
    }
    return rows.differences;
  }

  private void compare(String cell, JsonNode golden, JsonNode found) {
    if (golden.size() != found.size()) {
      differences.add(cell + ": expected " + golden.size() + " rows, found " + found.size());
      return;
    }
    for (int row = 0; row < golden.size(); row++) {
      String ours = found.get(row).path("uuid").asText();
      String theirs = golden.get(row).path("uuid").asText();
      pair(cell, theirs, ours);
      for (Entry<String, JsonNode> column : golden.get(row).properties()) {
        JsonNode value = found.get(row).path(column.getKey());
        JsonNode expected = renamed(column.getValue(), theirs, ours);
        if (!expected.equals(value)) {
          differences.add(
              cell + " " + column.getKey() + ": expected " + expected + ", found " + value);
        }
      }
    }
  }

  private void pair(String cell, String theirs, String ours) {
    boolean same = there.computeIfAbsent(theirs, none -> ours).equals(ours);
    if (!same || !back.computeIfAbsent(ours, none -> theirs).equals(theirs)) {
      differences.add(cell + ": uuid " + ours + " does not answer " + theirs);
    }
  }

  private static JsonNode renamed(JsonNode value, String theirs, String ours) {
    return value.isTextual() ? TextNode.valueOf(value.asText().replace(theirs, ours)) : value;
  }
}
