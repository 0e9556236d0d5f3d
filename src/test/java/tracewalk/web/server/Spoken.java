package tracewalk.web.server;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What a Chinese page says in another language without saying that it does. */
final class Spoken {
  /** Elements whose text is code, a key, or data of a program. */
  private static final Set<String> CODE =
      Set.of("code", "pre", "kbd", "bdi", "script", "style", "svg", "option", "dt", "dd");

  /** Classes of what comes from the recording. */
  private static final Set<String> RECORDED =
      Set.of("cell", "name", "code", "process", "trail", "fold", "brand");

  /** Names that Chinese keeps, and those of threads. */
  private static final Set<String> NAMES =
      Set.of("Tracewalk", "cell", "cast", "call", "conductor", "boot", "main", "Field");

  private static final List<String> SPOKEN = List.of("title", "aria-label", "placeholder", "alt");

  private final List<String> english = new ArrayList<>();

  private Spoken() {}

  static List<String> english(String html) throws Exception {
    Spoken spoken = new Spoken();
    spoken.read(
        new HtmlDocumentBuilder()
            .parse(new InputSource(new StringReader(html)))
            .getDocumentElement());
    return spoken.english;
  }

  private void read(Node node) {
    if (node instanceof Element element) {
      if (isOther(element)) {
        return;
      }
      SPOKEN.forEach(name -> hear(element.getAttribute(name)));
    } else if (node.getNodeType() == Node.TEXT_NODE) {
      hear(node.getNodeValue());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      read(child);
    }
  }

  private static boolean isOther(Element element) {
    String language = element.getAttribute("lang");
    return CODE.contains(element.getLocalName())
        || (!language.isEmpty() && !language.startsWith("zh"))
        || List.of(element.getAttribute("class").split(" ")).stream().anyMatch(RECORDED::contains);
  }

  /** Words, as opposed to names such as {@code API.create}, {@code Bus#12} or {@code rpc_topic}. */
  private void hear(String said) {
    String text = said.strip().replaceFirst("^new (?=[A-Z])", "");
    boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
    boolean words =
        Arrays.stream(text.split("\\s+")).anyMatch(word -> word.matches("[A-Z]?[a-z]+[.,:;?!]?"));
    if (!chinese && words && !NAMES.contains(text)) {
      english.add(text);
    }
  }
}
