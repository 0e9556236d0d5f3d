package scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import scenario.language.Entry;
import scenario.language.Scenario;
import scenario.language.ScenarioError;
import scenario.language.StepSpec;

/** Compares what a run came to with what its scenario says. */
final class Expectations {
  /** A run that went otherwise than its scenario says. */
  static final class Unmet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unmet(ScenarioError where) {
      super(where.getMessage());
    }
  }

  private Expectations() {}

  /** A step that names an error must raise it; any other may end as it likes. */
  static void check(StepSpec step, StepResult result) {
    String type = result.failure() == null ? null : result.failure().getClass().getSimpleName();
    if (step.raises() != null && !step.raises().replaceFirst("_Remote$", "").equals(type)) {
      String found = type == null ? "nothing" : type;
      throw new Unmet(
          step.place().error("expected the step to raise " + step.raises() + ", found " + found));
    }
  }

  /** Compares the columns that the scenario gives of each cell's rows. */
  static void check(Scenario scenario, Map<String, Object> finalRows) {
    scenario
        .expectedRows()
        .forEach((cell, rows) -> compare(scenario, cell, rows, (List<?>) finalRows.get(cell)));
  }

  private static void compare(Scenario scenario, String cell, List<Entry> wanted, List<?> found) {
    if (wanted.size() != found.size()) {
      throw new Unmet(
          new ScenarioError(
              scenario.file()
                  + ": expected "
                  + wanted.size()
                  + " instance rows in cell "
                  + cell
                  + ", found "
                  + found.size()));
    }
    for (int i = 0; i < found.size(); i++) {
      Map<?, ?> row = (Map<?, ?>) found.get(i);
      wanted.get(i).map().forEach((column, value) -> compare(cell, column, value, row));
    }
  }

  private static void compare(String cell, String column, Entry wanted, Map<?, ?> row) {
    if (!row.containsKey(column)) {
      throw wanted.error("no such column '" + column + "'; expected one of: " + row.keySet());
    }
    if (!Objects.equals(wanted.value(), row.get(column))) {
      throw new Unmet(
          wanted.error(
              "expected "
                  + column
                  + " "
                  + wanted.value()
                  + " in cell "
                  + cell
                  + ", found "
                  + row.get(column)));
    }
  }
}
