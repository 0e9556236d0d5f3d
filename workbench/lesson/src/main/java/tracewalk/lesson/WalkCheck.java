package tracewalk.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.claim.RecordedRun;
import tracewalk.lesson.claim.Run;
import tracewalk.lesson.claim.Verdict;
import tracewalk.trace.Recording;

/** Holds a walk's claims against recordings. */
public final class WalkCheck {

  private WalkCheck() {}

  /** Evaluates the claims about the scenarios at hand; claims about others are left out. */
  public static CheckReport check(Walk walk, Map<String, Recording> recordings) {
    Map<String, Run> runs = new HashMap<>();
    recordings.forEach((scenario, recording) -> runs.put(scenario, RecordedRun.of(recording)));
    return checkRuns(walk, runs);
  }

  /** As {@link #check}, on runs that were read before. */
  public static CheckReport checkRuns(Walk walk, Map<String, Run> runs) {
    List<ClaimResult> results = new ArrayList<>();
    for (Note note : walk.notes()) {
      for (Claim claim : note.statements()) {
        Run run = runs.get(claim.scenario());
        if (run != null) {
          Verdict verdict = note.refutes(claim) ? claim.refutedBy(run) : claim.on(run);
          results.add(new ClaimResult(note, claim, verdict));
        }
      }
    }
    return new CheckReport(List.copyOf(results));
  }
}
