package tracewalk.web.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tracewalk.lesson.Chapter;
import tracewalk.lesson.Note;
import tracewalk.lesson.Walk;
import tracewalk.lesson.text.Words;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Language;

/** The notes of a walk as the page shows them beside one recording. */
final class WalkGuide {
  private final Walk walk;
  private final Map<String, PlacedNote> placed;

  private WalkGuide(Walk walk, Map<String, PlacedNote> placed) {
    this.walk = walk;
    this.placed = placed;
  }

  static Guide of(Walk walk, Map<String, PlacedNote> placed) {
    return new WalkGuide(walk, placed).guide();
  }

  private Guide guide() {
    List<Guide.Chapter> chapters = new ArrayList<>();
    for (Chapter chapter : walk.chapters()) {
      chapters.add(chapter(chapter, chapters.size() + 1));
    }
    return new Guide(both(walk.title()), List.copyOf(chapters));
  }

  private Guide.Chapter chapter(Chapter chapter, int number) {
    List<Guide.Note> notes = new ArrayList<>();
    for (Note note : chapter.notes()) {
      notes.add(note(note, number, notes.size() + 1));
    }
    return new Guide.Chapter(number, both(chapter.title()), List.copyOf(notes));
  }

  private Guide.Note note(Note note, int chapter, int place) {
    PlacedNote found = placed.getOrDefault(note.id(), PlacedNote.NOWHERE);
    String point = note.point();
    return new Guide.Note(
        note.id(),
        chapter,
        place,
        both(note.title()),
        both(note.html()),
        found.step(),
        point == null ? "" : point,
        note.quirk(),
        found.claims(),
        found.failed(),
        found.references());
  }

  private static Map<Language, String> both(Words words) {
    return Map.of(Language.EN, words.en(), Language.ZH, words.zh());
  }
}
