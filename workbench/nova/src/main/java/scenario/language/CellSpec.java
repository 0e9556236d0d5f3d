package scenario.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One cell as a scenario describes it. */
public record CellSpec(
    String name,
    String type,
    boolean enable,
    List<String> parents,
    List<String> children,
    int hosts,
    int ram,
    int disk,
    Map<String, Object> conf,
    Map<String, Double> weights,
    boolean computeUpdates,
    boolean noValidHost,
    int line) {

  /** The same cell with one option of its configuration set. */
  CellSpec with(String option, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(conf);
    changed.put(option, value);
    return new CellSpec(
        name,
        type,
        enable,
        parents,
        children,
        hosts,
        ram,
        disk,
        changed,
        weights,
        computeUpdates,
        noValidHost,
        line);
  }
}
