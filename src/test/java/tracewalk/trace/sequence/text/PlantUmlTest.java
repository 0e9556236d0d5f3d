package tracewalk.trace.sequence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.junit.jupiter.api.Test;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Item.Message;
import tracewalk.trace.sequence.Parts;
import tracewalk.trace.sequence.Sequence;
import tracewalk.trace.sequence.Story;

class PlantUmlTest {
  private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

  private static String text(Diagram diagram) {
    return PlantUml.of(diagram, Parts.Limits.NONE).get(0);
  }

  /** What PlantUML draws, as one text in which white space counts as little as in SVG. */
  private static String drawn(String text) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SourceStringReader(text).outputImage(out, new FileFormatOption(FileFormat.SVG));
    String svg = out.toString(StandardCharsets.UTF_8);
    assertThat(svg).doesNotContain("Syntax Error").doesNotContain("<script");
    List<String> texts = new ArrayList<>();
    Matcher matcher = TEXT.matcher(svg);
    while (matcher.find()) {
      texts.add(plain(matcher.group(1)));
    }
    return squeezed(String.join("", texts));
  }

  private static String plain(String markup) {
    return Pattern.compile("&#(\\d+);")
        .matcher(markup)
        .replaceAll(
            number ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1)))))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0]", "");
  }

  @Test
  void aRequest_isToldInPlantUmlsWords() {
    assertThat(text(Sequence.of(Story.request(), Story.collapsed(), "story", Map.of(2, "why"))))
        .startsWith("@startuml\n")
        .contains("box \"child\"\nparticipant \"nova<U+002D>cells\" as p2\nend box\n")
        .contains("p1 ->> p2 : cast build\n")
        .contains("p2 -[#red]->x p2 : NoHost: none left\n' step 14: a.d.NoHost: none left\n")
        .contains("note over p1 : why\n")
        .endsWith(
            "footer 6 of 7 calls<U+003B> 1 hidden: 1 by <U+002D><U+002D>collapse<U+003B>"
                + " 0 dropped<U+003B> repeats folded\n@enduml\n");
  }

  @Test
  void plantUml_drawsEveryMessage_inOrder() throws Exception {
    Diagram diagram = Story.of(Story.request());
    assertThat(drawn(text(diagram))).containsSubsequence(told(diagram));
  }

  @Test
  void plantUml_drawsNamesOfEveryKind_unchanged() throws Exception {
    Diagram diagram = Story.of(Story.hostile());
    assertThat(drawn(text(diagram))).containsSubsequence(told(diagram));
  }

  private static List<String> told(Diagram diagram) {
    return diagram.items().stream()
        .filter(Message.class::isInstance)
        .map(item -> squeezed(((Message) item).text()))
        .toList();
  }
}
