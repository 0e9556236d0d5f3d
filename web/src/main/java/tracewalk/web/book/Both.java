package tracewalk.web.book;

import java.util.Map;
import tracewalk.lesson.text.Words;
import tracewalk.web.page.Language;
import tracewalk.web.page.NoteView;

/** HTML in both languages; a reader sees one of them. */
record Both(String en, String zh) {
  /** Texts that are not HTML yet. */
  static Both text(Words words) {
    return new Both(Prose.text(words.en()), Prose.text(words.zh()));
  }

  static Both text(Map<Language, String> texts) {
    return new Both(
        Prose.text(NoteView.in(Language.EN, texts)), Prose.text(NoteView.in(Language.ZH, texts)));
  }

  /** What stands in one language. */
  public String in(Language language) {
    return language == Language.EN ? en : zh;
  }

  /** As part of a line. */
  public String line() {
    return en.equals(zh) ? en : each("span");
  }

  /** As paragraphs. */
  public String block() {
    return each("div");
  }

  private String each(String element) {
    return "<%1$s lang=\"en\">%2$s</%1$s><%1$s lang=\"%3$s\">%4$s</%1$s>"
        .formatted(element, en, Language.ZH.tag(), zh);
  }
}
