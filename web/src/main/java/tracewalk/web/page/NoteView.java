package tracewalk.web.page;

import java.util.List;
import java.util.Map;

/** A note as it is shown at a step: {@code away} counts the steps since its own. */
public record NoteView(
    String id,
    String title,
    String html,
    int chapter,
    String chapterTitle,
    int place,
    int of,
    String point,
    boolean quirk,
    int claims,
    List<String> failed,
    List<Guide.Reference> references,
    List<Guide.Reference> comparisons,
    String link,
    String quiz,
    int away) {

  public static NoteView of(Exhibit exhibit, Links links, Guide.Note note, int step) {
    Language language = links.language();
    Guide.Chapter chapter = exhibit.guide().chapter(note.chapter()).orElseThrow();
    int from = exhibit.track(links.view()).ordinal(note.step());
    return new NoteView(
        note.id(),
        in(language, note.title()),
        in(language, note.html()),
        chapter.number(),
        in(language, chapter.title()),
        note.place(),
        chapter.notes().size(),
        note.point(),
        note.quirk(),
        note.claims(),
        note.failed(),
        note.references(),
        note.others().stream()
            .map(
                other ->
                    new Guide.Reference(
                        in(language, other.title()), links.compare(other.recording())))
            .toList(),
        links.note(note.id()),
        quiz(links, chapter, note),
        exhibit.track(links.view()).ordinal(step) - from);
  }

  /** Where the question of a note is asked, which comes among those of its chapter; or empty. */
  private static String quiz(Links links, Guide.Chapter chapter, Guide.Note note) {
    List<Guide.Note> asking =
        chapter.notes().stream().filter(each -> each.question() != null).toList();
    return note.question() == null ? "" : links.quiz(chapter.number(), asking.indexOf(note) + 1);
  }

  /** The text in a language, or in the other one where a recording's walk lacks it. */
  public static String in(Language language, Map<Language, String> texts) {
    return texts.getOrDefault(language, texts.getOrDefault(language.other(), ""));
  }
}
