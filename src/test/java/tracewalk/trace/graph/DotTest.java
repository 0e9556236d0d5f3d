package tracewalk.trace.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.trace.Peers;
import tracewalk.trace.graph.CallGraph.Edge;
import tracewalk.trace.graph.CallGraph.Node;
import tracewalk.trace.sequence.Letters;
import tracewalk.trace.sequence.Story;

class DotTest {
  /** What Graphviz draws of a graph: the texts, as it understands them. */
  private static JsonNode read(CallGraph graph) throws Exception {
    return Peers.read("dot.mjs", "@hpcc-js/wasm-graphviz", List.of(Dot.of(graph))).get(0);
  }

  private static List<Edge> edges(JsonNode read) {
    List<Edge> edges = new ArrayList<>();
    for (JsonNode edge : read.get("edges")) {
      edges.add(
          new Edge(
              place(edge.get("from")),
              place(edge.get("to")),
              edge.get("dashed").asBoolean(),
              edge.get("text").get(0).asInt()));
    }
    return edges;
  }

  private static int place(JsonNode name) {
    return Integer.parseInt(name.asText().substring(1)) - 1;
  }

  private static List<String> names(JsonNode read) {
    List<String> names = new ArrayList<>();
    read.get("nodes").forEach(node -> names.add(node.get("text").get(0).asText()));
    return names;
  }

  @Test
  void aRequest_isToldInGraphvizsWords() {
    assertThat(Dot.of(CallGraphTest.of(Story.request())))
        .isEqualTo(
            """
            digraph calls {
              graph [rankdir=LR, charset="UTF-8", fontname="monospace", labelloc=b,
                label="story\\n7 of 7 calls; 0 hidden; 0 dropped"];
              node [shape=box, style=rounded, fontname="monospace"];
              edge [fontname="monospace"];
              subgraph cluster_1 {
                label="api · nova-api";
                n1 [label="Api.create\\n1 call", tooltip="a.b.Api.create(Object)"];
                n2 [label="Poll.look\\n2 calls", tooltip="a.b.Poll.look()"];
                n3 [label="Bus.send\\n1 call", tooltip="a.b.Bus.send()"];
              }
              subgraph cluster_2 {
                label="child · nova-cells";
                n4 [label="Bus.take\\n1 call", tooltip="a.b.Bus.take()"];
                n5 [label="Build.build\\n1 call, 1 threw", tooltip="a.d.Build.build()", color="#b3261e"];
                n6 [label="Host.pick\\n1 call, 1 threw", tooltip="a.d.Host.pick()", color="#b3261e"];
              }
              n1 -> n2 [label="2"];
              n1 -> n3 [label="1"];
              n3 -> n4 [label="1", style=dashed];
              n4 -> n5 [label="1"];
              n5 -> n6 [label="1"];
            }
            """);
  }

  @Test
  void graphviz_readsTheSameEdges_counts_andNames() throws Exception {
    CallGraph graph = CallGraphTest.of(Story.request());
    JsonNode read = read(graph);
    assertThat(edges(read)).containsExactlyInAnyOrderElementsOf(graph.edges());
    assertThat(names(read))
        .containsExactlyElementsOf(graph.nodes().stream().map(Node::name).toList());
    assertThat(read.get("text")).extracting(JsonNode::asText).contains(graph.accounts());
    assertThat(read.get("groups"))
        .extracting(JsonNode::asText)
        .containsExactly("api · nova-api", "child · nova-cells");
  }

  @Test
  void graphviz_readsNamesOfEveryKind_unchanged() throws Exception {
    CallGraph graph = CallGraphTest.of(Story.hostile());
    assertThat(names(read(graph)))
        .containsExactlyElementsOf(
            graph.nodes().stream().map(node -> Letters.cut(node.name(), 120)).toList());
  }

  @Test
  void anyTitle_staysText() throws Exception {
    for (String title : Story.HOSTILE) {
      CallGraph graph = new CallGraph(title, List.of(), List.of(), List.of(title));
      String read = read(graph).get("text").get(0).asText();
      assertThat(read).isEqualTo(title);
    }
  }
}
