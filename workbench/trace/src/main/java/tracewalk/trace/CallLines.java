package tracewalk.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import tracewalk.agent.format.Value;

/**
 * The lines that one call ran.
 *
 * @param executed in order, a line each time that control came to it
 * @param lines the numbers of all lines of the method that may be run, sorted
 * @param cut whether the call ran more lines than are kept here
 */
public record CallLines(List<ExecutedLine> executed, List<Integer> lines, boolean cut) {

  /** The lines of the method that the call ran. */
  public SortedSet<Integer> run() {
    SortedSet<Integer> run = new TreeSet<>();
    executed.forEach(line -> run.add(line.line()));
    return run;
  }

  /** The lines of the method that the call did not run; of a call that is cut, so far. */
  public SortedSet<Integer> notRun() {
    SortedSet<Integer> left = new TreeSet<>(lines);
    left.removeAll(run());
    return left;
  }

  /**
   * The local variables before a line was run.
   *
   * @param at counts the lines that ran, from 0
   */
  public Map<String, Value> localsAt(int at) {
    Map<String, Value> known = new LinkedHashMap<>();
    for (ExecutedLine line : executed.subList(0, at + 1)) {
      known.putAll(line.changed());
    }
    Map<String, Value> locals = new LinkedHashMap<>();
    for (String name : executed.get(at).variables()) {
      Value value = known.get(name);
      if (value != null) {
        locals.put(name, value);
      }
    }
    return locals;
  }
}
