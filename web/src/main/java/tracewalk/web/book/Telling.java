package tracewalk.web.book;

import java.util.Map;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Language;
import tracewalk.web.page.Messages;

/** What the template of a document asks for: HTML in both languages. */
public record Telling(Messages messages) {

  /** A text of the page. */
  public String say(String key) {
    return say(key, new Object[0]);
  }

  /** A text of the page with its places filled. */
  public String say(String key, Object... values) {
    return new Both(
            Prose.text(messages.text(Language.EN, key, values)),
            Prose.text(messages.text(Language.ZH, key, values)))
        .line();
  }

  /** A text of the walk, as part of a line. */
  public String line(Map<Language, String> texts) {
    return Both.text(texts).line();
  }

  /** A note's text. */
  public String prose(Guide.Note note) {
    Map<Language, String> html = note.html();
    return new Both(
            Prose.note(html.getOrDefault(Language.EN, "")),
            Prose.note(html.getOrDefault(Language.ZH, "")))
        .block();
  }
}
