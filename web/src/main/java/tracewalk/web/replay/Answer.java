package tracewalk.web.replay;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.claim.RecordedRun;
import tracewalk.lesson.claim.Run;
import tracewalk.lesson.text.WalkException;
import tracewalk.trace.Recording;
import tracewalk.trace.find.Found;
import tracewalk.trace.table.Bits;

/**
 * What a run says to a claim.
 *
 * @param problem what it holds instead; empty where the claim holds
 */
public record Answer(Found found, String problem) {
  private static final int MOST_CALLS = 100_000;

  /** Nothing found, for a reason. */
  public static Answer none(String problem) {
    return new Answer(new Found(new Bits(0).counted(), step -> step, 0, List.of(), 1), problem);
  }

  static Answer of(Claim claim, Recording recording, @Nullable IntPredicate inView) {
    try {
      Run run = RecordedRun.of(recording, MOST_CALLS);
      Bits shown = new Bits(recording.stepCount());
      int hidden = 0;
      for (int step : claim.steps(run)) {
        if (inView == null || inView.test(step)) {
          shown.set(step);
        } else {
          hidden++;
        }
      }
      Found found = new Found(shown.counted(), step -> step, hidden, List.of(), 1);
      return new Answer(found, claim.on(run).message());
    } catch (WalkException wrong) {
      return none(String.join("; ", wrong.problems()));
    }
  }
}
