package tracewalk.trace.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tracewalk.trace.align.Branch;

/**
 * What is known of a run of the original.
 *
 * @param rows the final rows of each cell, in order; no cell at all where none were recorded
 */
public record Golden(List<Branch> forest, Map<String, List<JsonNode>> rows) {}
