package tracewalk.web.book;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tracewalk.web.page.Language;

/** Texts as somebody would read them aloud: names as words, no signs. */
final class Spoken {
  private static final Pattern NAME =
      Pattern.compile(
          "<?[A-Za-z_$][A-Za-z0-9_$]*>?(?:(?:[.#/!]|::|->)<?[A-Za-z0-9_$]+>?)+(?:\\(\\))?"
              + "|\\b[A-Za-z0-9]*(?:[a-z][A-Z]|[A-Z][A-Z][a-z])[A-Za-z0-9]*(?:\\(\\))?"
              + "|[A-Za-z0-9]*_[A-Za-z0-9_]+(?:\\(\\))?"
              + "|\\b[A-Za-z]+\\(\\)");
  private static final Pattern HUMP =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private Spoken() {}

  /** Of plain text. */
  static String text(String text) {
    String named =
        NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(name(name.group())));
    return named
        .replaceAll("[`*<>{}\\[\\]\"“”|#~^\\\\]+", " ")
        .replaceAll("(?m)^\\s*-\\s+|(?<!\\S)--(?=\\w)", "")
        .replaceAll("(\\d)[–-](\\d)", "$1 – $2")
        .replaceAll("\\s*(?:→|=>|->|—)\\s*", ", ")
        .replaceAll("[ \\t]+", " ")
        .replaceAll(" ([,.;:!?)])", "$1");
  }

  /** Of a note's HTML: its paragraphs, each a line. */
  static String html(String html) {
    return text(Prose.plain(html)).replaceAll(" *\n\\s*", "\n").strip();
  }

  /** {@code CellsManager.buildInstances()} as "Cells Manager build Instances". */
  static String name(String name) {
    String words =
        name.replace("<init>", "constructor")
            .replace("<clinit>", "static initialiser")
            .replaceAll("\\(\\)|[<>$]", " ")
            .replaceAll("::|->|[._#/!]+", " ");
    return HUMP.matcher(words).replaceAll(" ").replaceAll(" +", " ").strip();
  }

  /** With a full stop, unless it ends as a sentence does. */
  static String sentence(String text, Language language) {
    String whole = text.strip();
    String stop = language == Language.ZH ? "。" : ".";
    return whole.isEmpty() || whole.matches("(?s).*[.!?:;。！？：；…]") ? whole : whole + stop;
  }
}
