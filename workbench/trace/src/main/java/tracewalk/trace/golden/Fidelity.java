package tracewalk.trace.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
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
 * @param orderDifference where threads took turns otherwise, if nothing else differs
 * @param rows how many final rows the facts tell
 * @param rowDifferences what is other in the final rows, a line each
 */
public record Fidelity(
    List<Aligned> forest, Optional<String> orderDifference, int rows, List<String> rowDifferences) {

  /** Compares; {@code result} is what the run left, and may be missing where no rows are told. */
  public static Fidelity of(
      Golden golden, Recording recording, JsonNode result, Counting counting) {
    Likeness likeness = new Likeness();
    Golden found = RecordedForest.of(recording, counting);
    List<Aligned> forest = Alignment.of(golden.forest(), found.forest(), likeness);
    boolean same = forest.stream().allMatch(Aligned::same);
    return new Fidelity(
        forest,
        same
            ? HappenedOrder.difference(golden.forest(), golden.order(), found.order())
            : Optional.empty(),
        golden.rows().values().stream().mapToInt(List::size).sum(),
        FinalRows.differences(golden.rows(), result.path("final_db"), likeness));
  }

  public Count calls() {
    return Count.of(Kind.CALL, forest);
  }

  public Count messages() {
    return Count.of(Kind.MESSAGE, forest);
  }

  public boolean holds() {
    return forest.stream().allMatch(Aligned::same)
        && orderDifference.isEmpty()
        && rowDifferences.isEmpty();
  }
}
