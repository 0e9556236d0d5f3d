package tracewalk.trace.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tracewalk.trace.HandMade;
import tracewalk.trace.select.Selection;
import tracewalk.trace.sequence.Item.Message;
import tracewalk.trace.sequence.text.Mermaid;

class SequenceTest {
  private static List<String> told(Diagram diagram) {
    List<String> told = new ArrayList<>();
    for (Item item : diagram.items()) {
      told.add(
          item instanceof Message message
              ? message.from() + " " + message.arrow() + " " + message.to() + " " + message.text()
              : item.toString());
    }
    return told;
  }

  @Test
  void services_takePart_inTheBoxesOfTheirCells() {
    assertThat(Story.of(Story.request()).participants())
        .containsExactly(
            new Participant("nova-api", "api"), new Participant("nova-cells", "child"));
  }

  @Test
  void arrows_tellCallsCastsResultsAndExceptions_inOrder() {
    assertThat(told(Story.of(Story.request())))
        .containsExactly(
            "0 CALL 0 Api.create(\"vm\")",
            "0 CALL 0 Poll.look() = \"ready\"",
            "0 CALL 0 Poll.look() = \"ready\"",
            "0 CALL 0 Bus.send()",
            "0 CAST 1 cast build",
            "End[step=8, participant=0]",
            "End[step=9, participant=0]",
            "1 CALL 1 Bus.take()",
            "1 CALL 1 Build.build()",
            "1 CALL 1 Host.pick()",
            "1 THROW 1 NoHost: none left",
            "1 THROW 1 NoHost: none left",
            "End[step=16, participant=1]");
  }

  @Test
  void classesTakePart_whereNoThreadTellsAService() {
    Diagram diagram = Story.of(Story.plain());
    assertThat(diagram.participants())
        .extracting(Participant::name)
        .containsExactly("main", "Shop", "Cart");
    assertThat(told(diagram))
        .containsExactly(
            "0 CALL 1 main()",
            "1 CALL 2 new Cart()",
            "2 REPLY 1 ",
            "1 CALL 2 total(\"EUR\")",
            "2 REPLY 1 \"12\"",
            "1 REPLY 0 ");
  }

  @Test
  void accounts_addUp() {
    assertThat(Story.of(Story.request()).accounts()).isEqualTo("7 of 7 calls; 0 hidden; 0 dropped");
    Diagram folded = Sequence.of(Story.request(), Story.collapsed(), "story", Map.of());
    assertThat(folded.accounts())
        .isEqualTo("6 of 7 calls; 1 hidden: 1 by --collapse; 0 dropped; repeats folded");
  }

  @Test
  void repeats_becomeALoopWithTheirNumber() {
    assertThat(told(Sequence.of(Story.request(), Story.collapsed(), "story", Map.of())))
        .containsSubsequence(
            "Loop[step=2, count=2]", "0 CALL 0 Poll.look() = \"ready\"", "LoopEnd[]");
  }

  @Test
  void notes_standWhereTheirStepIs() {
    assertThat(told(Sequence.of(Story.request(), Selection.ALL, "story", Map.of(2, "why"))))
        .containsSubsequence("0 CALL 0 Poll.look()", "Note[step=2, over=0, text=why]");
  }

  @Test
  void aCallThatNeverEnds_stillEndsInTheDiagram() {
    HandMade made = new HandMade("");
    made.thread("main").call("a.A.a").call("a.B.b");
    String text = Mermaid.of(Story.of(made.recording()), Parts.Limits.NONE).get(0);
    assertThat(text.lines().filter(line -> line.strip().startsWith("activate"))).hasSize(2);
    assertThat(text.lines().filter(line -> line.strip().startsWith("deactivate"))).hasSize(2);
  }

  @Test
  void more_thanAnybodyReads_isRefused() {
    assertThatThrownBy(
            () -> Sequence.of(Story.request(), Selection.ALL, call -> true, "", Map.of(), 3))
        .isInstanceOf(TooLongException.class)
        .hasMessageContaining("at most 3 arrows");
  }

  @Test
  void parts_holdEverythingOnce_andNoMoreThanTheyMay() {
    Diagram whole = Story.of(Story.plain());
    List<Diagram> parts = Parts.of(whole, new Parts.Limits(2, 2, Integer.MAX_VALUE, item -> 0));
    assertThat(parts).allMatch(part -> part.participants().size() <= 2 && part.items().size() <= 2);
    assertThat(parts.stream().flatMap(part -> part.items().stream()).map(SequenceTest::text))
        .containsExactlyElementsOf(whole.items().stream().map(SequenceTest::text).toList());
    assertThat(parts.get(1).title()).isEqualTo("story (2 of " + parts.size() + ")");
  }

  private static String text(Item item) {
    return item instanceof Message message ? message.step() + message.text() : "";
  }
}
