package tracewalk.trace.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tracewalk.trace.align.Branch;

/**
 * What is known of a run.
 *
 * @param order the branches in the order in which they happened, each by its place when callers are
 *     counted before what they call; empty where that is not told
 * @param rows the final rows of each cell, in order; no cell at all where none were recorded
 */
public record Golden(List<Branch> forest, List<Integer> order, Map<String, List<JsonNode>> rows) {

  static Golden of(List<Draft> roots, Map<String, List<JsonNode>> rows) {
    List<Branch> forest = Draft.finished(roots);
    return new Golden(forest, HappenedOrder.of(Draft.moments(roots)), rows);
  }
}
