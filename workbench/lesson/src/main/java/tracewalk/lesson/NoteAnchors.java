package tracewalk.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.claim.RecordedRun;
import tracewalk.lesson.claim.Run;
import tracewalk.trace.Recording;

/** At which step of a recording each note stands: where its first claim found its first event. */
public final class NoteAnchors {
  private final Map<String, Integer> stepOf = new HashMap<>();
  private final NavigableMap<Integer, List<Note>> notesAt = new TreeMap<>();

  private NoteAnchors() {}

  /** The anchors of the notes that speak of a scenario, in a recording of it. */
  public static NoteAnchors of(Walk walk, String scenario, Recording recording) {
    return of(walk, scenario, RecordedRun.of(recording));
  }

  /** As above, on a run that was read before. */
  public static NoteAnchors of(Walk walk, String scenario, Run run) {
    NoteAnchors anchors = new NoteAnchors();
    for (Note note : walk.notes()) {
      if (note.scenario().equals(scenario)) {
        anchors.place(note, run);
      }
    }
    return anchors;
  }

  private void place(Note note, Run run) {
    for (Claim claim : note.claims()) {
      int step = claim.scenario().equals(note.scenario()) ? claim.on(run).step() : 0;
      if (step > 0) {
        stepOf.put(note.id(), step);
        notesAt.computeIfAbsent(step, at -> new ArrayList<>()).add(note);
        return;
      }
    }
  }

  /** The step of a note, or 0 where the recording has no place for it. */
  public int stepOf(Note note) {
    return stepOf.getOrDefault(note.id(), 0);
  }

  /** The notes that stand at exactly this step. */
  public List<Note> at(int step) {
    return notesAt.getOrDefault(step, List.of());
  }

  /** The note to read at a step: the last one that stands there or before. */
  public @Nullable Note current(int step) {
    Map.Entry<Integer, List<Note>> last = notesAt.floorEntry(step);
    return last == null ? null : last.getValue().get(last.getValue().size() - 1);
  }

  /** Every step that has notes, in order. */
  public NavigableMap<Integer, List<Note>> bySteps() {
    return Collections.unmodifiableNavigableMap(notesAt);
  }
}
