package scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import scenario.language.Entry;
import scenario.language.Expectation;
import scenario.language.Scenario;
import scenario.language.StepSpec;

/** Compares what a run came to with what its scenario says, and collects the differences. */
final class Expectations {
  private static final Set<Set<String>> ERRORS =
      Set.of(Set.of("threw"), Set.of("threw", "message"));

  private final Scenario scenario;
  private final Expectation wanted;
  private final List<StepSpec> steps;
  private final Matching matching;
  private final List<String> differences = new ArrayList<>();

  /** {@code resolve} puts uuids into the place of {@code $name}. */
  Expectations(Scenario scenario, UnaryOperator<String> resolve) {
    this.scenario = scenario;
    this.wanted = scenario.expectation();
    this.steps = scenario.steps().stream().filter(StepSpec::hasResult).toList();
    this.matching = new Matching(resolve, differences);
  }

  List<String> differences() {
    return differences;
  }

  /** Compares the columns that the scenario gives of each cell's rows. */
  void rows(Map<String, Object> finalRows) {
    wanted.rows().forEach((cell, rows) -> rows(cell, rows, (List<?>) finalRows.get(cell)));
  }

  private void rows(String cell, List<Entry> rows, List<?> found) {
    if (rows.size() != found.size()) {
      differences.add(
          scenario.file()
              + ": expected "
              + rows.size()
              + " instance rows in cell "
              + cell
              + ", found "
              + found.size());
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      matching.compare("row " + (i + 1) + " of cell " + cell, rows.get(i), found.get(i));
    }
  }

  /** A step that names an error must raise it; what is said of its result must hold. */
  void results(List<StepResult> results) {
    for (int i = 0; i < results.size(); i++) {
      StepSpec step = steps.get(i);
      StepResult result = results.get(i);
      if (step.raises() != null) {
        error(step.place(), step.raises(), null, result);
      }
      if (wanted.results().containsKey(i)) {
        result(wanted.results().get(i), result);
      }
      if (wanted.errors().containsKey(i)) {
        error(wanted.errors().get(i), "type", result);
      }
    }
  }

  private void result(Entry entry, StepResult result) {
    if (entry.isMap() && ERRORS.contains(entry.map().keySet())) {
      error(entry, "threw", result);
    } else if (result.failure() != null) {
      differences.add(
          entry
              .error("expected step '" + result.step() + "' to return, found " + told(result))
              .getMessage());
    } else {
      matching.compare("the result of step '" + result.step() + "'", entry, result.value());
    }
  }

  private void error(Entry entry, String key, StepResult result) {
    if (!entry.isMap()) {
      error(entry, entry.text(), null, result);
      return;
    }
    Map<String, Entry> keys = entry.map();
    error(entry, keys.get(key).text(), keys.get("message"), result);
  }

  /** With {@code _Remote} in its name an error must have come by wire, without it may. */
  private void error(Entry place, String type, Entry message, StepResult result) {
    String found = result.errorName();
    String simple = type.substring(type.lastIndexOf('.') + 1);
    boolean same =
        found != null
            && (found.equals(simple) || found.replaceFirst("_Remote$", "").equals(simple));
    if (!same) {
      differences.add(
          place
              .error(
                  "expected step '"
                      + result.step()
                      + "' to raise "
                      + type
                      + ", found "
                      + told(result))
              .getMessage());
    } else if (message != null) {
      String first = result.text().lines().findFirst().orElse("");
      matching.compare("the error of step '" + result.step() + "'", message, first);
    }
  }

  private static String told(StepResult result) {
    return result.failure() == null
        ? "no error"
        : result.failure().toString().lines().findFirst().orElse("");
  }

  void sleeps(List<Map<String, Object>> found) {
    facts("sleeps", wanted.sleeps(), found);
  }

  void lost(List<Map<String, Object>> found) {
    facts("lost messages", wanted.lost(), found);
  }

  private void facts(String what, List<Entry> entries, List<Map<String, Object>> found) {
    if (entries == null) {
      return;
    }
    if (entries.size() != found.size()) {
      differences.add(
          scenario.file() + ": expected " + entries.size() + " " + what + ", found " + found);
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      matching.compare("number " + (i + 1) + " of the " + what, entries.get(i), found.get(i));
    }
  }
}
