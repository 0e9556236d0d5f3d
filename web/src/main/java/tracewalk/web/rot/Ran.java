package tracewalk.web.rot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tracewalk.trace.Callee;
import tracewalk.trace.Recording;
import tracewalk.trace.Window;

/** Which lines of which classes each scenario ran, by recordings of level {@code lines}. */
final class Ran {
  private final Map<String, Map<String, Set<Integer>>> byScenario = new HashMap<>();
  private final Map<String, Set<Callee>> methods = new HashMap<>();

  /** Adds the calls of a recording that stand for a callable of the original. */
  void add(String scenario, Recording recording) {
    Map<String, Set<Integer>> lines = byScenario.computeIfAbsent(scenario, none -> new HashMap<>());
    Window window = recording.window();
    for (int place = 0; place < window.calls(); place++) {
      int call = window.call(place);
      Callee callee = recording.callee(call);
      if (callee.origin() != null) {
        methods.computeIfAbsent(callee.className(), none -> new HashSet<>()).add(callee);
        lines
            .computeIfAbsent(callee.className(), none -> new HashSet<>())
            .addAll(recording.lines(call).run());
      }
    }
  }

  boolean ran(String className, int line) {
    return byScenario.values().stream().anyMatch(lines -> ran(lines, className, line));
  }

  /** The scenarios that ran the line of a change, in the order in which they were added. */
  List<String> scenarios(Change change, List<String> order) {
    List<String> found = new ArrayList<>();
    for (String scenario : order) {
      if (ran(byScenario.getOrDefault(scenario, Map.of()), change.className(), change.line())) {
        found.add(scenario);
      }
    }
    return found;
  }

  Set<String> classes() {
    return methods.keySet();
  }

  /** The methods of a class that ran, by their names. */
  Set<String> methods(String className, Predicate<Callee> wanted) {
    return methods.getOrDefault(className, Set.of()).stream()
        .filter(wanted)
        .map(Callee::method)
        .collect(Collectors.toSet());
  }

  private static boolean ran(Map<String, Set<Integer>> lines, String className, int line) {
    return lines.getOrDefault(className, Set.of()).contains(line);
  }
}
