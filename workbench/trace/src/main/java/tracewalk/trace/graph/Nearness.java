package tracewalk.trace.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How few edges lead to a method from one that nobody calls. */
final class Nearness {
  private Nearness() {}

  /** The places of all nodes, the nearest first; of those equally near, the first called. */
  static List<Integer> of(CallGraph graph) {
    List<List<Integer>> next = new ArrayList<>();
    boolean[] called = new boolean[graph.nodes().size()];
    graph.nodes().forEach(none -> next.add(new ArrayList<>()));
    for (CallGraph.Edge edge : graph.edges()) {
      next.get(edge.from()).add(edge.to());
      called[edge.to()] |= edge.from() != edge.to();
    }
    List<Integer> layer = new ArrayList<>();
    for (int at = 0; at < called.length; at++) {
      if (!called[at]) {
        layer.add(at);
      }
    }
    Set<Integer> seen = new LinkedHashSet<>();
    follow(layer, next, seen);
    for (int at = 0; at < called.length; at++) {
      follow(List.of(at), next, seen);
    }
    return List.copyOf(seen);
  }

  private static void follow(List<Integer> first, List<List<Integer>> next, Set<Integer> seen) {
    List<Integer> layer = first.stream().filter(seen::add).toList();
    while (!layer.isEmpty()) {
      layer = layer.stream().flatMap(at -> next.get(at).stream()).filter(seen::add).toList();
    }
  }
}
