package tracewalk.web.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tracewalk.trace.sequence.Letters;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.page.Messages;
import tracewalk.web.page.NoteView;
import tracewalk.web.template.Templates;

/**
 * A walk as plain text that a voice can read: a sentence or paragraph a line, chapters announced.
 */
final class Recital {
  private final Book book;
  private final Exhibit exhibit;
  private final Messages messages;
  private final Language language;
  private final Map<Integer, Steps.Line> steps;
  private final List<String> lines = new ArrayList<>();

  Recital(Book book, Exhibit exhibit, Links links, Messages messages) {
    this.book = book;
    this.exhibit = exhibit;
    this.messages = messages;
    this.language = links.language();
    Templates templates = new Templates(messages);
    this.steps =
        new Steps(exhibit, links, templates, new Excerpts(exhibit))
            .first(Book.MOST_STEPS).stream()
                .collect(Collectors.toMap(Steps.Line::number, line -> line));
  }

  String text() {
    line(exhibit.title(language));
    List<Section> sections = book.sections();
    sections.forEach(this::chapter);
    if (sections.isEmpty()) {
      IntStream.rangeClosed(1, steps.size()).forEach(this::step);
    }
    glossary();
    gap();
    say("listen.end");
    accounts(sections);
    return String.join("\n", lines) + "\n";
  }

  private void accounts(List<Section> sections) {
    line(book.accounts());
    if (!sections.isEmpty()) {
      say("listen.left");
    } else if (steps.size() < book.track().size()) {
      say("book.left.steps", book.track().size() - steps.size());
    }
  }

  private void chapter(Section section) {
    gap();
    say("listen.chapter", section.chapter().number(), text(section.chapter().title()));
    section.chapter().notes().forEach(this::note);
    int number = 0;
    for (Section.QuestionView question : section.questions()) {
      question(++number, question);
    }
  }

  private void note(Guide.Note note) {
    gap();
    say("listen.note", note.place(), text(note.title()));
    if (note.step() == 0) {
      say("listen.elsewhere");
    } else {
      int place = book.track().ordinal(note.step());
      say("listen.step", place, book.track().size());
      step(place);
    }
    Spoken.html(NoteView.in(language, note.html())).lines().forEach(this::line);
    if (!note.failed().isEmpty()) {
      say("notes.failed", note.failed().size(), note.claims());
    } else if (note.claims() > 0) {
      say("notes.held", note.claims());
    }
  }

  private void step(int place) {
    Steps.Line step = steps.get(place);
    if (step != null) {
      line(Spoken.html(step.sentence().in(language)));
    }
  }

  private void question(int number, Section.QuestionView question) {
    gap();
    say("listen.question", number, html(question.text()));
    int right = 0;
    for (int at = 1; at <= question.choices().size(); at++) {
      Section.ChoiceView choice = question.choices().get(at - 1);
      say("listen.choice", at, html(choice.text()));
      right = choice.right() ? at : right;
    }
    say("listen.right", right);
    if (right > 0) {
      line(html(question.choices().get(right - 1).why()));
    }
  }

  private void glossary() {
    if (exhibit.guide().terms().isEmpty()) {
      return;
    }
    gap();
    say("glossary.title");
    for (Guide.Term term : exhibit.guide().terms()) {
      say("listen.term", text(term.name()), text(term.text()));
    }
  }

  private String html(Both both) {
    return Spoken.html(both.in(language));
  }

  private String text(Map<Language, String> texts) {
    return NoteView.in(language, texts);
  }

  private void say(String key, Object... values) {
    line(messages.text(language, key, values));
  }

  private void gap() {
    lines.add("");
  }

  private void line(String text) {
    String said = Letters.printable(Spoken.text(text)).replace('\n', ' ').strip();
    if (!said.isEmpty()) {
      lines.add(Spoken.sentence(said, language));
    }
  }
}
