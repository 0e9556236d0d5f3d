package tracewalk.web.book;

import java.util.Map;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Language;
import tracewalk.web.page.NoteView;

/** What the templates of a book in one language ask for. */
public record OneLanguage(Language language, int steps) {
  /** How many steps stand in one file of a book. */
  static final int STEPS = 200;

  /** Plain text. */
  public String text(Map<Language, String> texts) {
    return NoteView.in(language, texts);
  }

  /** HTML. */
  public String html(Object both) {
    return ((Both) both).in(language);
  }

  /** A note's HTML; its terms lead to the book's glossary. */
  public String prose(Guide.Note note) {
    return Prose.note(NoteView.in(language, note.html()))
        .replace("href=\"#term-", "href=\"glossary.xhtml#term-");
  }

  /** The address of a step, or nothing where the book does not reach it. */
  public String step(int place) {
    return place < 1 || place > steps ? "" : file(place) + "#step-" + place;
  }

  static String file(int place) {
    return "steps-" + ((place - 1) / STEPS + 1) + ".xhtml";
  }
}
