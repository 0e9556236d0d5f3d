package tracewalk.web.shelf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tracewalk.lesson.CheckReport;
import tracewalk.lesson.ClaimResult;
import tracewalk.lesson.Note;
import tracewalk.lesson.NoteAnchors;
import tracewalk.lesson.Walk;
import tracewalk.lesson.WalkCheck;
import tracewalk.lesson.claim.RecordedRun;
import tracewalk.lesson.claim.Run;
import tracewalk.trace.Callee;
import tracewalk.trace.Origin;
import tracewalk.trace.Recording;
import tracewalk.web.page.Guide;

/** Finds the place of every note of a walk in a recording, and holds the claims against it. */
final class NotePlaces {
  private final String folder;
  private final NoteAnchors anchors;
  private final CheckReport report;
  private final Map<String, Origin> origins = new HashMap<>();

  private NotePlaces(Walk walk, String scenario, Run run) {
    this.folder = walk.folder().toString();
    this.anchors = NoteAnchors.of(walk, scenario, run);
    this.report = WalkCheck.checkRuns(walk, Map.of(scenario, run));
    for (Callee callee : run.callees()) {
      Origin origin = callee.origin();
      if (origin != null) {
        origins.putIfAbsent(origin.symbol(), origin);
      }
    }
  }

  /** By note id; this reads the whole recording. */
  static Map<String, PlacedNote> of(Walk walk, String scenario, Recording recording) {
    NotePlaces places = new NotePlaces(walk, scenario, RecordedRun.of(recording));
    Map<String, PlacedNote> placed = new LinkedHashMap<>();
    walk.notes().forEach(note -> placed.put(note.id(), places.placed(note)));
    return placed;
  }

  private PlacedNote placed(Note note) {
    List<ClaimResult> results = report.of(note);
    List<String> failed =
        results.stream()
            .filter(result -> !result.verdict().holds())
            .map(result -> shortened(result.verdict().message()))
            .toList();
    return new PlacedNote(anchors.stepOf(note), results.size(), failed, references(note));
  }

  /** A message names the place in the walk; where the walk itself lies is nobody's business. */
  private String shortened(String message) {
    return message.replace(folder + "/", "");
  }

  private List<Guide.Reference> references(Note note) {
    List<Guide.Reference> references = new ArrayList<>();
    for (String symbol : note.python()) {
      Origin origin = origins.get(symbol);
      references.add(
          origin == null
              ? new Guide.Reference(symbol, "")
              : Guide.Reference.python(origin.file(), origin.first(), origin.last()));
    }
    note.java().forEach(name -> references.add(new Guide.Reference(name, "")));
    return List.copyOf(references);
  }
}
