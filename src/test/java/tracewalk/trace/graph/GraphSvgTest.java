package tracewalk.trace.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tracewalk.trace.graph.CallGraph.Node;
import tracewalk.trace.sequence.Letters;
import tracewalk.trace.sequence.Story;

class GraphSvgTest {
  private static Document read(CallGraph graph) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(
            new ByteArrayInputStream(
                GraphSvg.of(GraphPlan.of(graph)).getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document svg, String kind, String element) {
    List<String> texts = new ArrayList<>();
    NodeList groups = svg.getElementsByTagName("g");
    for (int at = 0; at < groups.getLength(); at++) {
      Element group = (Element) groups.item(at);
      if (group.getAttribute("class").startsWith(kind)) {
        texts.add(group.getElementsByTagName(element).item(0).getTextContent());
      }
    }
    return texts;
  }

  @Test
  void everyMethod_edge_andRemark_standsInThePicture() throws Exception {
    CallGraph graph = CallGraphTest.of(Story.request()).atMost(5);
    Document svg = read(graph);
    assertThat(texts(svg, "method", "text"))
        .isEqualTo(graph.nodes().stream().map(Node::name).toList());
    assertThat(texts(svg, "edge", "text")).containsExactly("×2", "×1", "×1", "×1");
    assertThat(texts(svg, "edge over", "text")).containsExactly("×1");
    assertThat(svg.getDocumentElement().getTextContent())
        .contains(graph.remarks())
        .contains("api · nova-api", "child · nova-cells");
  }

  @Test
  void namesOfEveryKind_stayText() throws Exception {
    CallGraph graph = CallGraphTest.of(Story.hostile());
    Document svg = read(graph);
    assertThat(texts(svg, "method", "title"))
        .isEqualTo(graph.nodes().stream().map(node -> Letters.printable(node.whole())).toList());
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void theSameGraph_isTheSamePicture() {
    assertThat(GraphSvg.of(GraphPlan.of(CallGraphTest.of(Story.request()))))
        .isEqualTo(GraphSvg.of(GraphPlan.of(CallGraphTest.of(Story.request()))));
  }

  @Test
  void nothing_reachesOverTheEdge_orOverAnotherMethod() {
    GraphPlan plan = GraphPlan.of(CallGraphTest.of(Story.hostile()));
    assertThat(plan.boxes())
        .allMatch(box -> box.x() > 0 && box.x() + box.width() < plan.width())
        .allMatch(box -> box.y() > 0 && box.y() + box.height() < plan.height());
    assertThat(plan.boxes())
        .allMatch(
            box -> plan.boxes().stream().allMatch(other -> other == box || apart(box, other)));
  }

  private static boolean apart(GraphPlan.Box one, GraphPlan.Box other) {
    return one.x() + one.width() <= other.x()
        || other.x() + other.width() <= one.x()
        || one.y() + one.height() <= other.y()
        || other.y() + other.height() <= one.y();
  }
}
