package tracewalk.web.shelf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tracewalk.lesson.Note;
import tracewalk.lesson.glossary.Glossary;
import tracewalk.lesson.glossary.Mentions;
import tracewalk.lesson.glossary.Term;
import tracewalk.lesson.text.Words;
import tracewalk.web.page.Guide;

/** Lays a walk's glossary into its notes, and remembers which note mentions what. */
final class Explained {
  private final Glossary glossary;
  private final Mentions english;
  private final Mentions chinese;
  private final Map<String, List<String>> notes = new HashMap<>();

  Explained(Glossary glossary) {
    this.glossary = glossary;
    this.english = new Mentions(glossary, "en");
    this.chinese = new Mentions(glossary, "zh");
  }

  /** A note's text in which the first mention of a term explains itself. */
  Words marked(Note note) {
    Words html = note.html();
    return new Words(
        marked(note, html.en(), english, "en"), marked(note, html.zh(), chinese, "zh"));
  }

  private String marked(Note note, String html, Mentions mentions, String language) {
    return mentions.mark(
        html,
        (term, words) -> {
          mention(term, note);
          return mark(term, words, note.id(), language);
        });
  }

  private void mention(Term term, Note note) {
    List<String> known = notes.computeIfAbsent(term.id(), id -> new ArrayList<>());
    if (!known.contains(note.id())) {
      known.add(note.id());
    }
  }

  private static String mark(Term term, String words, String note, String language) {
    String id = "term-" + note + "-" + term.id();
    return "<span class=\"term\"><a href=\"../glossary?lang=%s#%s\" aria-describedby=\"%s\">%s</a>"
            .formatted(language, term.id(), id, words)
        + "<span role=\"tooltip\" id=\"%s\">%s</span></span>"
            .formatted(id, escaped(term.text().in(language)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Every term, with the notes that were marked so far. */
  List<Guide.Term> terms() {
    return glossary.terms().stream()
        .map(
            term ->
                new Guide.Term(
                    term.id(),
                    WalkGuide.both(new Words(term.english().get(0), term.chinese().get(0))),
                    WalkGuide.both(term.text()),
                    List.copyOf(notes.getOrDefault(term.id(), List.of()))))
        .toList();
  }
}
