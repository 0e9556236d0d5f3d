package scenario.language;

import java.util.List;
import java.util.Map;

/** A scenario file, read and checked. */
public record Scenario(
    String file,
    String id,
    String title,
    Map<String, CellSpec> cells,
    Map<String, Object> imageProperties,
    List<FileSpec> files,
    Boot boot,
    Recording record,
    List<Fault> faults,
    List<StepSpec> setup,
    List<StepSpec> steps,
    Expectation expectation) {

  /** Which cells boot in which order, and which parts of it. */
  public record Boot(List<String> order, boolean start, boolean postStart) {}

  /** Where recording begins. */
  public enum Recording {
    BEFORE_START,
    BEFORE_POST_START,
    AFTER_BOOT,
    AFTER_SETUP
  }

  /** A disturbance: its word and arguments, and whether it begins with the set-up steps. */
  public record Fault(String word, Map<String, Entry> arguments, boolean fromSetup, Entry place) {}

  /** The same scenario with other cells. */
  Scenario with(Map<String, CellSpec> changed) {
    return new Scenario(
        file,
        id,
        title,
        changed,
        imageProperties,
        files,
        boot,
        record,
        faults,
        setup,
        steps,
        expectation);
  }

  /**
   * The cell that steps run in where they name none: the one of type {@code api}, else the first.
   */
  public String defaultCell() {
    return cells.values().stream()
        .filter(cell -> cell.type().equals("api"))
        .findFirst()
        .orElse(cells.values().iterator().next())
        .name();
  }
}
