package tracewalk.web.book;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as the HTML of a document that stands alone. */
final class Prose {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern TERM =
      Pattern.compile(
          "<a href=\"\\.\\./glossary[^\"#]*#([^\"]*)\" aria-describedby=\"[^\"]*\">([^<]*)</a>"
              + "<span role=\"tooltip\"[^>]*>[^<]*</span>");

  private Prose() {}

  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A text in which code stands between backticks. */
  static String code(String text) {
    return CODE.matcher(text(text)).replaceAll("<code>$1</code>");
  }

  /** HTML as text: paragraphs apart, items of lists with a hyphen. */
  static String plain(String html) {
    return note(html)
        .replaceAll("\\s*<(?:/li|/tr|/p|br|/pre)[^>]*>\\s*", "\n")
        .replaceAll("<(?:/td|/th)>\\s*", "; ")
        .replaceAll("<(?:p|pre|h[1-6]|table|ul|ol|blockquote)[^>]*>", "\n")
        .replace("<li>", "- ")
        .replaceAll("<[^>]*>", "")
        .replaceAll("\n{3,}", "\n\n")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .strip();
  }

  /** A note of the page: its terms lead to the glossary of this document. */
  static String note(String html) {
    return TERM.matcher(html.replace("<th></th>", "<td></td>"))
        .replaceAll(
            term ->
                Matcher.quoteReplacement(
                    "<a href=\"#term-" + term.group(1) + "\">" + term.group(2) + "</a>"));
  }
}
