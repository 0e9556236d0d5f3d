package tracewalk.trace.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.trace.HandMade;
import tracewalk.trace.Recording;
import tracewalk.trace.graph.CallGraph.Edge;
import tracewalk.trace.graph.CallGraph.Node;
import tracewalk.trace.select.Selection;
import tracewalk.trace.sequence.Story;

class CallGraphTest {
  static CallGraph of(Recording recording) {
    return CallGraph.of(recording, Selection.ALL, "story");
  }

  private static CallGraph of(Recording recording, String exclude) {
    Selection selection =
        new Selection(
            0,
            0,
            0,
            0,
            List.of(),
            List.of(exclude),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false,
            false);
    return CallGraph.of(recording, selection, "story");
  }

  @Test
  void aRequest_isItsMethods_inTheServicesThatRanThem_withCounts() {
    CallGraph graph = of(Story.request());
    assertThat(graph.nodes())
        .extracting(Node::group, Node::name, Node::calls, Node::threw)
        .map(Object::toString)
        .containsExactly(
            "(\"api · nova-api\", \"Api.create\", 1, 0)",
            "(\"api · nova-api\", \"Poll.look\", 2, 0)",
            "(\"api · nova-api\", \"Bus.send\", 1, 0)",
            "(\"child · nova-cells\", \"Bus.take\", 1, 0)",
            "(\"child · nova-cells\", \"Build.build\", 1, 1)",
            "(\"child · nova-cells\", \"Host.pick\", 1, 1)");
    assertThat(graph.edges())
        .containsExactly(
            new Edge(0, 1, false, 2),
            new Edge(0, 2, false, 1),
            new Edge(2, 3, true, 1),
            new Edge(3, 4, false, 1),
            new Edge(4, 5, false, 1));
    assertThat(graph.remarks()).containsExactly("7 of 7 calls; 0 hidden; 0 dropped");
  }

  @Test
  void whereThereAreNoServices_classesAreGroups() {
    assertThat(of(Story.plain()).nodes())
        .extracting(node -> node.group() + ": " + node.name())
        .containsExactly("Shop: main", "Cart: new Cart", "Cart: total");
  }

  @Test
  void aHandOver_leadsToWhatIsShownOfTheCallThatTookIt() {
    CallGraph graph = of(Story.request(), "a.b.Bus.take");
    assertThat(graph.edges()).contains(new Edge(2, 3, true, 1));
    assertThat(graph.nodes().get(3).name()).isEqualTo("Build.build");
  }

  @Test
  void aHandOverToWhatIsNotShown_isCounted() {
    CallGraph graph = of(Story.request(), "a.b.**");
    assertThat(graph.edges()).noneMatch(Edge::handOver);
    assertThat(graph.remarks().get(1))
        .isEqualTo("hand-overs from or to what is not shown, without an edge: 1");
  }

  @Test
  void callsOfItself_areOneEdge() {
    HandMade made = new HandMade("");
    HandMade.Lane main = made.thread("main");
    main.call("a.A.down").call("a.A.down").call("a.A.down").returns().returns().returns();
    CallGraph graph = of(made.recording());
    assertThat(graph.nodes()).hasSize(1);
    assertThat(graph.edges()).containsExactly(new Edge(0, 0, false, 2));
  }

  @Test
  void whatIsMoreThanAGraphMayHold_isLeftOutFromFarAway_andCounted() {
    CallGraph graph = of(Story.request()).atMost(4);
    assertThat(graph.nodes())
        .extracting(Node::name)
        .containsExactly("Api.create", "Poll.look", "Bus.send", "Bus.take");
    assertThat(graph.edges()).hasSize(3);
    assertThat(graph.remarks())
        .containsExactly(
            "7 of 7 calls; 0 hidden; 0 dropped",
            "4 of 6 methods, the nearest to where work begins; 2 methods with 2 calls and 2 of 5"
                + " edges left out");
  }
}
