package tracewalk.web.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.page.NoteView;
import tracewalk.web.page.StepPage;

/** Answers requests for what is read beside a recording rather than stepped through. */
final class Reading {
  private final Shelf shelf;

  Reading(Shelf shelf) {
    this.shelf = shelf;
  }

  /** A term as the glossary shows it. */
  public record Entry(String id, String name, String text, List<Mention> notes) {}

  /** A note that uses a term. */
  public record Mention(String title, String link) {}

  void glossary(Context request) {
    Visit visit = Visit.of(request, shelf);
    Exhibit exhibit = visit.exhibit();
    Links links = visit.links();
    if (exhibit.guide().terms().isEmpty()) {
      throw Missing.page();
    }
    Visitor.remember(request);
    List<Entry> entries =
        exhibit.guide().terms().stream().map(term -> entry(exhibit.guide(), links, term)).toList();
    request.render(
        "glossary",
        Map.of(
            "entries",
            entries,
            "links",
            links,
            "walkTitle",
            exhibit.title(links.language()),
            "otherLanguage",
            links.in(links.language().other()).glossary()));
  }

  /** The notes at a step and after it, for whoever speaks while another window is looked at. */
  void speaker(Context request) {
    Visit visit = Visit.of(request, shelf);
    Exhibit exhibit = visit.exhibit();
    Links links = visit.links();
    int count = exhibit.run().stepCount();
    if (count == 0) {
      throw Missing.step(0);
    }
    Visitor.remember(request);
    int asked = Visit.number(request.queryParam("step"));
    int step = asked < 1 || asked > count ? visit.track().first() : asked;
    StepPage page = new StepPage(exhibit, links, step);
    page.put(
        "after",
        exhibit.guide().after(step).map(n -> NoteView.of(exhibit, links, n, step)).orElse(null));
    Map<String, Object> model = page.part();
    model.put("otherLanguage", links.in(links.language().other()).speaker() + "&step=" + step);
    request.header("Cache-Control", "no-cache");
    request.render("speaker", model);
  }

  private static Entry entry(Guide guide, Links links, Guide.Term term) {
    Language language = links.language();
    List<Mention> notes =
        guide.notes().stream()
            .filter(note -> term.notes().contains(note.id()))
            .map(note -> new Mention(NoteView.in(language, note.title()), links.note(note.id())))
            .toList();
    return new Entry(
        term.id(), NoteView.in(language, term.name()), NoteView.in(language, term.text()), notes);
  }
}
