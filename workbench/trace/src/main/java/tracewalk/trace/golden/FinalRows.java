package tracewalk.trace.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tracewalk.trace.align.Likeness;

/** Compares the rows that two runs left. */
final class FinalRows {
  private final Likeness likeness;
  private final List<String> differences = new ArrayList<>();

  private FinalRows(Likeness likeness) {
    this.likeness = likeness;
  }

  /** What differs, a line each. */
  static List<String> differences(
      Map<String, List<JsonNode>> golden, JsonNode found, Likeness likeness) {
    FinalRows rows = new FinalRows(likeness);
    golden.forEach((cell, expected) -> rows.cell(cell, expected, found.path(cell)));
    return rows.differences;
  }

  private void cell(String cell, List<JsonNode> golden, JsonNode found) {
    if (golden.size() != found.size() || found.isMissingNode()) {
      String there = found.isMissingNode() ? "no such cell" : found.size() + " rows";
      differences.add(cell + ": expected " + golden.size() + " rows, found " + there);
      return;
    }
    for (int row = 0; row < golden.size(); row++) {
      row(cell + " row " + (row + 1), golden.get(row), found.get(row));
    }
  }

  private void row(String where, JsonNode golden, JsonNode found) {
    String theirs = golden.path("uuid").asText();
    String ours = found.path("uuid").asText();
    if (!likeness.answers(theirs, ours)) {
      differences.add(where + " uuid: " + ours + " does not answer " + theirs);
    }
    for (Map.Entry<String, JsonNode> column : golden.properties()) {
      JsonNode expected = renamed(column.getValue(), theirs, ours);
      JsonNode value = found.path(column.getKey());
      if (!expected.equals(value)) {
        differences.add(
            where + " " + column.getKey() + ": expected " + expected + ", found " + value);
      }
    }
  }

  private static JsonNode renamed(JsonNode value, String theirs, String ours) {
    return value.isTextual() ? TextNode.valueOf(value.asText().replace(theirs, ours)) : value;
  }
}
