package tracewalk.trace.graph;

import java.util.List;
import java.util.Locale;
import tracewalk.trace.sequence.Letters;

/** A call graph in the language of Graphviz. */
public final class Dot {
  private static final int LONGEST = 120;

  private final CallGraph graph;
  private final StringBuilder out = new StringBuilder();

  private Dot(CallGraph graph) {
    this.graph = graph;
  }

  /** The text. */
  public static String of(CallGraph graph) {
    return new Dot(graph).text();
  }

  private String text() {
    out.append("digraph calls {\n");
    out.append("  graph [rankdir=LR, charset=\"UTF-8\", fontname=\"monospace\", labelloc=b,\n");
    out.append("    label=").append(quoted(label())).append("];\n");
    out.append("  node [shape=box, style=rounded, fontname=\"monospace\"];\n");
    out.append("  edge [fontname=\"monospace\"];\n");
    List<String> groups = graph.groups();
    for (int at = 0; at < groups.size(); at++) {
      cluster(at + 1, groups.get(at));
    }
    graph.edges().forEach(this::edge);
    return out.append("}\n").toString();
  }

  private String label() {
    return graph.title() + "\n" + String.join("\n", graph.remarks());
  }

  private void cluster(int number, String group) {
    out.append("  subgraph cluster_").append(number).append(" {\n");
    out.append("    label=").append(quoted(Letters.cut(group, LONGEST))).append(";\n");
    for (int at = 0; at < graph.nodes().size(); at++) {
      if (graph.nodes().get(at).group().equals(group)) {
        node(at, graph.nodes().get(at));
      }
    }
    out.append("  }\n");
  }

  private void node(int at, CallGraph.Node node) {
    String label = Letters.cut(node.name(), LONGEST) + "\n" + counts(node);
    out.append("    n").append(at + 1).append(" [label=").append(quoted(label));
    out.append(", tooltip=").append(quoted(node.whole()));
    out.append(node.threw() > 0 ? ", color=\"#b3261e\"];\n" : "];\n");
  }

  /** How often a method was called. */
  static String counts(CallGraph.Node node) {
    String calls = String.format(Locale.ROOT, "%,d", node.calls());
    String told = node.calls() == 1 ? "1 call" : calls + " calls";
    return node.threw() == 0
        ? told
        : told + String.format(Locale.ROOT, ", %,d threw", node.threw());
  }

  private void edge(CallGraph.Edge edge) {
    out.append("  n").append(edge.from() + 1).append(" -> n").append(edge.to() + 1);
    out.append(" [label=\"").append(edge.count()).append('"');
    out.append(edge.handOver() ? ", style=dashed];\n" : "];\n");
  }

  /** A text that is drawn as it is: Graphviz reads backslashes, and {@code &} as HTML does. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '&' -> quoted.append("&amp;");
                case '\n' -> quoted.append("\\n");
                default -> quoted.appendCodePoint(Letters.held(c) ? c : 0xFFFD);
              }
            });
    return quoted.append('"').toString();
  }
}
