package tracewalk.web.shelf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.Chapter;
import tracewalk.lesson.CheckReport;
import tracewalk.lesson.ClaimResult;
import tracewalk.lesson.Note;
import tracewalk.lesson.NoteAnchors;
import tracewalk.lesson.Walk;
import tracewalk.lesson.WalkCheck;
import tracewalk.lesson.claim.RecordedRun;
import tracewalk.lesson.claim.Run;
import tracewalk.lesson.question.Exercise;
import tracewalk.lesson.question.Question;
import tracewalk.lesson.text.Words;
import tracewalk.trace.Callee;
import tracewalk.trace.Origin;
import tracewalk.trace.Recording;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Language;

/** Puts the notes of a walk at their steps of a recording and holds their claims against it. */
final class WalkGuide {
  private final Walk walk;
  private final String scenario;
  private final Run run;
  private final NoteAnchors anchors;
  private final CheckReport report;
  private final Explained explained;
  private final Map<String, Origin> origins = new HashMap<>();

  private WalkGuide(Walk walk, String scenario, Run run) {
    this.walk = walk;
    this.scenario = scenario;
    this.run = run;
    this.anchors = NoteAnchors.of(walk, scenario, run);
    this.explained = new Explained(walk.glossary());
    this.report = WalkCheck.checkRuns(walk, Map.of(scenario, run));
    for (Callee callee : run.callees()) {
      Origin origin = callee.origin();
      if (origin != null) {
        origins.putIfAbsent(origin.symbol(), origin);
      }
    }
  }

  static Guide of(Walk walk, String scenario, Recording recording) {
    return new WalkGuide(walk, scenario, RecordedRun.of(recording)).guide();
  }

  private Guide guide() {
    List<Guide.Chapter> chapters = new ArrayList<>();
    for (Chapter chapter : walk.chapters()) {
      chapters.add(chapter(chapter, chapters.size() + 1));
    }
    return new Guide(
        both(walk.title()), walk.follows()::keeps, List.copyOf(chapters), explained.terms());
  }

  private Guide.Chapter chapter(Chapter chapter, int number) {
    List<Guide.Note> notes = new ArrayList<>();
    for (Note note : chapter.notes()) {
      notes.add(note(note, number, notes.size() + 1));
    }
    return new Guide.Chapter(number, both(chapter.title()), List.copyOf(notes));
  }

  private Guide.Note note(Note note, int chapter, int place) {
    List<ClaimResult> results = report.of(note);
    String point = note.point();
    return new Guide.Note(
        note.id(),
        chapter,
        place,
        both(note.title()),
        both(explained.marked(note)),
        anchors.stepOf(note),
        point == null ? "" : point,
        note.quirk(),
        results.size(),
        results.stream()
            .filter(result -> !result.verdict().holds())
            .map(result -> shortened(result.verdict().message()))
            .toList(),
        references(note),
        others(note),
        question(note));
  }

  private @Nullable Question question(Note note) {
    Exercise exercise = note.question();
    return exercise == null ? null : exercise.in(scenario, run, note.id().hashCode());
  }

  private List<Guide.OtherRun> others(Note note) {
    return walk.scenarios().stream()
        .filter(scenario -> note.compare().contains(scenario.id()))
        .map(scenario -> new Guide.OtherRun(scenario.id(), both(scenario.title())))
        .toList();
  }

  /** A message names the place in the walk; where the walk itself lies is nobody's business. */
  private String shortened(String message) {
    return message.replace(walk.folder() + "/", "");
  }

  private List<Guide.Reference> references(Note note) {
    List<Guide.Reference> references = new ArrayList<>();
    for (String symbol : note.python()) {
      Origin origin = origins.get(symbol);
      references.add(
          origin == null ? new Guide.Reference(symbol, "") : Guide.Reference.python(origin));
    }
    note.java().forEach(name -> references.add(new Guide.Reference(name, "")));
    return List.copyOf(references);
  }

  static Map<Language, String> both(Words words) {
    return Map.of(Language.EN, words.en(), Language.ZH, words.zh());
  }
}
