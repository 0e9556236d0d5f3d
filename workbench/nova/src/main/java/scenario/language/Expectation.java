package scenario.language;

import java.util.List;
import java.util.Map;

/**
 * What a run must come to: instance rows by cell, results and errors by the step's number, and, if
 * not null, the sleeps and the sends that nobody took.
 */
public record Expectation(
    Map<String, List<Entry>> rows,
    Map<Integer, Entry> results,
    Map<Integer, Entry> errors,
    List<Entry> sleeps,
    List<Entry> lost) {}
