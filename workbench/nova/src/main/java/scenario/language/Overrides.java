package scenario.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options given on the command line as {@code cell.option=value}. */
public final class Overrides {
  private Overrides() {}

  /** The scenario with these options set; throws for a malformed one or an unknown cell. */
  public static Scenario apply(Scenario scenario, List<String> overrides) {
    Map<String, CellSpec> cells = new LinkedHashMap<>(scenario.cells());
    overrides.forEach(text -> apply(cells, text));
    return scenario.with(cells);
  }

  private static void apply(Map<String, CellSpec> cells, String text) {
    int equals = text.indexOf('=');
    int dot = text.indexOf('.');
    if (dot < 1 || equals < dot + 2) {
      throw new ScenarioError("--set expects cell.option=value, found '" + text + "'");
    }
    CellSpec cell = cells.get(text.substring(0, dot));
    if (cell == null) {
      throw new ScenarioError(
          "--set names no cell of the scenario: '"
              + text.substring(0, dot)
              + "'; cells: "
              + String.join(", ", cells.keySet()));
    }
    cells.put(cell.name(), cell.with(text.substring(dot + 1, equals), text.substring(equals + 1)));
  }
}
