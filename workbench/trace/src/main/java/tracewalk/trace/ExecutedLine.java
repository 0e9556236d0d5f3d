package tracewalk.trace;

import java.util.List;
import java.util.Map;
import tracewalk.agent.format.Value;

/**
 * A line to which control came.
 *
 * @param call the call that ran it
 * @param line its number
 * @param changed the local variables that the call had not shown so before, by name
 * @param variables the names of all local variables that had a value
 */
public record ExecutedLine(
    int call, int line, long timeNs, Map<String, Value> changed, List<String> variables) {}
