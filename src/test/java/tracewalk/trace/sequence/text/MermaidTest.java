package tracewalk.trace.sequence.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tracewalk.trace.HandMade;
import tracewalk.trace.Recording;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Item;
import tracewalk.trace.sequence.Item.Message;
import tracewalk.trace.sequence.Participant;
import tracewalk.trace.sequence.Parts;
import tracewalk.trace.sequence.Sequence;
import tracewalk.trace.sequence.Story;

class MermaidTest {
  private static List<String> texts(Diagram diagram) {
    return Mermaid.of(diagram, Parts.Limits.NONE);
  }

  private static List<String> messages(JsonNode texts) {
    List<String> messages = new ArrayList<>();
    for (JsonNode text : texts) {
      for (JsonNode message : text.get("messages")) {
        int type = message.get("type").asInt();
        if (message.hasNonNull("to") && type != 17 && type != 18) {
          messages.add(message.get("text").asText());
        }
      }
    }
    return messages;
  }

  private static List<String> told(Diagram diagram) {
    List<String> told = new ArrayList<>();
    for (Item item : diagram.items()) {
      if (item instanceof Message message) {
        told.add(message.text().isEmpty() ? " " : message.text());
      }
    }
    return told;
  }

  @Test
  void aRequest_isToldInMermaidsWords() {
    assertThat(texts(Sequence.of(Story.request(), Story.collapsed(), "story", Map.of(2, "why"))))
        .containsExactly(
            """
            sequenceDiagram
              accTitle: story
              accDescr: 6 of 7 calls, 1 hidden: 1 by --collapse, 0 dropped, repeats folded
              box transparent api
              participant p1 as nova-api
              end
              box transparent child
              participant p2 as nova-cells
              end
              p1->>p1: Api.create("vm")
              activate p1
              loop 2 times
              p1->>p1: Poll.look()
              activate p1
              Note over p1: why
              p1-->>p1: "ready"
              deactivate p1
              end
              p1->>p1: Bus.send()
              activate p1
              p1-)p2: cast build
              deactivate p1
              deactivate p1
              p2->>p2: Bus.take()
              activate p2
              p2->>p2: Build.build()
              activate p2
              p2->>p2: Host.pick()
              activate p2
              p2--xp2: NoHost: none left
              deactivate p2
              p2--xp2: NoHost: none left
              deactivate p2
              deactivate p2
              %% 6 of 7 calls, 1 hidden: 1 by --collapse, 0 dropped, repeats folded
            """);
  }

  @Test
  void mermaid_readsTheSameMessages() throws Exception {
    Diagram diagram = Story.of(Story.request());
    JsonNode read = MermaidPeer.read(texts(diagram));
    assertThat(messages(read)).isEqualTo(told(diagram));
    assertThat(read.get(0).get("actors"))
        .extracting(JsonNode::asText)
        .containsExactly("nova-api", "nova-cells");
  }

  @Test
  void mermaid_readsNamesOfEveryKind_unchanged() throws Exception {
    Diagram diagram = Story.of(Story.hostile());
    JsonNode read = MermaidPeer.read(texts(diagram));
    assertThat(messages(read)).isEqualTo(told(diagram));
    assertThat(read.get(0).get("actors"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(diagram.participants().stream().map(Participant::name).toList());
  }

  @Test
  void whatIsTooLongForMermaid_becomesSeveralTexts() throws Exception {
    HandMade made = new HandMade("");
    HandMade.Lane main = made.thread("main");
    for (int call = 0; call < 2_000; call++) {
      main.call("a.A.number" + call, HandMade.text("v" + call)).returns();
    }
    try (Recording recording = made.recording()) {
      Diagram diagram = Story.of(recording);
      List<String> texts = texts(diagram);
      assertThat(texts).hasSizeGreaterThan(2).allMatch(text -> text.length() <= Mermaid.MOST);
      assertThat(messages(MermaidPeer.read(texts))).isEqualTo(told(diagram));
    }
  }
}
