package tracewalk.trace.sequence.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Item.Message;
import tracewalk.trace.sequence.Sequence;
import tracewalk.trace.sequence.Story;

class SvgTest {
  private static Document read(Diagram diagram) throws Exception {
    String svg = Svg.of(Plan.of(diagram), step -> "#" + step + "&\"");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document svg, String kinds) {
    List<String> texts = new ArrayList<>();
    NodeList links = svg.getElementsByTagName("a");
    for (int at = 0; at < links.getLength(); at++) {
      Element link = (Element) links.item(at);
      if (kinds.contains(link.getAttribute("class"))) {
        texts.add(link.getElementsByTagName("text").item(0).getTextContent());
      }
    }
    return texts;
  }

  @Test
  void everyMessage_standsInThePicture_andLeadsToItsStep() throws Exception {
    Diagram diagram = Story.of(Story.request());
    Document svg = read(diagram);
    assertThat(texts(svg, "call reply cast throw")).isEqualTo(told(diagram));
    assertThat(((Element) svg.getElementsByTagName("a").item(0)).getAttribute("href"))
        .isEqualTo("#1&\"");
    assertThat(svg.getDocumentElement().getTextContent()).contains(diagram.accounts());
  }

  @Test
  void namesOfEveryKind_stayText() throws Exception {
    Diagram diagram = Story.of(Story.hostile());
    Document svg = read(diagram);
    assertThat(texts(svg, "call reply")).isEqualTo(told(diagram));
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void theSameDiagram_isTheSamePicture() {
    assertThat(Svg.of(Plan.of(Story.of(Story.request()))))
        .isEqualTo(Svg.of(Plan.of(Story.of(Story.request()))));
  }

  @Test
  void nothing_reachesOverTheEdge() {
    Plan plan =
        Plan.of(
            Sequence.of(Story.request(), Story.collapsed(), "story", Map.of(2, "why ".repeat(60))));
    assertThat(plan.wires())
        .allMatch(wire -> wire.textX() >= 0 && wire.textX() + wire.textWidth() <= plan.width());
    assertThat(plan.slips()).allMatch(slip -> slip.x() + slip.width() <= plan.width());
    assertThat(plan.frames())
        .hasSize(1)
        .allMatch(frame -> frame.count() == 2 && frame.x() + frame.width() <= plan.width());
    assertThat(plan.wires()).allMatch(wire -> wire.line().get(1) < plan.bottom());
  }

  @Test
  void work_begins_andEnds_whereItsArrowsDo() {
    Plan plan = Plan.of(Story.of(Story.plain()));
    assertThat(plan.bars()).hasSize(3).allMatch(bar -> bar.height() > 5);
  }

  private static List<String> told(Diagram diagram) {
    return diagram.items().stream()
        .filter(Message.class::isInstance)
        .map(item -> ((Message) item).text())
        .toList();
  }
}
