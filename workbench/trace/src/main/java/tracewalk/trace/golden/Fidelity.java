package tracewalk.trace.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tracewalk.trace.Recording;
import tracewalk.trace.align.Aligned;
import tracewalk.trace.align.Alignment;
import tracewalk.trace.align.Branch.Kind;
import tracewalk.trace.align.Count;
import tracewalk.trace.align.Likeness;

/**
 * How true a recording is to golden facts.
 *
 * @param forest the facts on the left, the recording on the right
 * @param rows how many final rows the facts tell
 * @param rowDifferences what is other in the final rows, a line each
 */
public record Fidelity(List<Aligned> forest, int rows, List<String> rowDifferences) {

  /** Compares; {@code result} is what the run left, and may be missing where no rows are told. */
  public static Fidelity of(
      Golden golden, Recording recording, JsonNode result, Counting counting) {
    Likeness likeness = new Likeness();
    List<Aligned> forest =
        Alignment.of(golden.forest(), RecordedForest.of(recording, counting), likeness);
    int rows = golden.rows().values().stream().mapToInt(List::size).sum();
    return new Fidelity(
        forest, rows, FinalRows.differences(golden.rows(), result.path("final_db"), likeness));
  }

  public Count calls() {
    return Count.of(Kind.CALL, forest);
  }

  public Count messages() {
    return Count.of(Kind.MESSAGE, forest);
  }

  public boolean holds() {
    return forest.stream().allMatch(Aligned::same) && rowDifferences.isEmpty();
  }
}
