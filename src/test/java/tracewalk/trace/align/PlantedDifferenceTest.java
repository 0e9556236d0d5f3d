package tracewalk.trace.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.trace.align.Branch.Kind;
import tracewalk.trace.golden.GoldenFolder;
import tracewalk.web.run.Home;

/**
 * Plants one difference after the other in what Nova did when it built an instance in a child cell,
 * at every call and every message, and looks whether it is found where it is.
 */
class PlantedDifferenceTest {
  private final List<Branch> nova =
      GoldenFolder.of(Home.find().golden(), Home.find().golden())
          .golden("a_create_one_child")
          .forest();
  private final List<Branch> all = Grove.all(nova);
  private final List<Branch> calls =
      all.stream().filter(branch -> branch.kind() == Kind.CALL).toList();
  private final List<Branch> messages =
      all.stream().filter(branch -> branch.kind() == Kind.MESSAGE).toList();

  @Test
  void sameForest_hasNoDifference() {
    assertThat(Spot.firstDifference(aligned(nova))).isEmpty();
    assertThat(Count.of(Kind.CALL, aligned(nova))).isEqualTo(new Count(197, 197, 197));
    assertThat(Count.of(Kind.MESSAGE, aligned(nova))).isEqualTo(new Count(6, 6, 6));
  }

  @Test
  void otherOutcome_isFoundAtItsCall() {
    for (Branch call : calls) {
      List<Branch> other = Grove.replaced(nova, call, List.of(Grove.with(call, "threw", "Odd")));

      Aligned first = first(other);

      assertThat(first.left()).isSameAs(call);
      assertThat(first.differing()).containsExactly("threw");
      assertThat(Count.of(Kind.CALL, aligned(other))).isEqualTo(new Count(197, 197, 196));
    }
  }

  @Test
  void outcomeThatPassesThroughCallers_isFoundAtItsOrigin() {
    Branch deepest = calls.get(calls.size() - 1);
    List<Branch> other = nova;
    for (Branch call : calls) {
      if (Grove.all(call.below()).contains(deepest) || call == deepest) {
        Branch now = Grove.all(other).get(all.indexOf(call));
        other = Grove.replaced(other, now, List.of(Grove.with(now, "threw", "Odd")));
      }
    }

    assertThat(first(other).left()).isSameAs(deepest);
  }

  @Test
  void callThatIsMissingWithAllBelow_isFoundAmongItsNeighbours() {
    for (Branch call : all) {
      List<Branch> other = Grove.replaced(nova, call, List.of());

      Aligned first = first(other);

      assertThat(first.right()).isNull();
      assertThat(first.either().name()).isEqualTo(call.name());
      int gone = (int) Grove.all(List.of(call)).stream().filter(calls::contains).count();
      assertThat(Count.of(Kind.CALL, aligned(other)))
          .isEqualTo(new Count(197, 197 - gone, 197 - gone));
    }
  }

  @Test
  void callThatIsMissingAroundOthers_leavesTheOthersMatched() {
    for (Branch call : calls) {
      List<Branch> other = Grove.replaced(nova, call, call.below());

      assertThat(first(other).right()).isNull();
      assertThat(Count.of(Kind.CALL, aligned(other))).isEqualTo(new Count(197, 196, 196));
    }
  }

  @Test
  void extraCall_isFound() {
    for (Branch call : all) {
      List<Branch> other = Grove.replaced(nova, call, List.of(Grove.call("api extra"), call));

      Aligned first = first(other);

      assertThat(first.left()).isNull();
      assertThat(first.either().name()).isEqualTo("api extra");
      assertThat(Count.of(Kind.CALL, aligned(other))).isEqualTo(new Count(197, 198, 197));
    }
  }

  @Test
  void renamedCall_isFoundAndWhatItCallsStaysMatched() {
    for (Branch call : calls) {
      Branch renamed = Branch.of(Kind.CALL, "api renamed", call.facts(), call.below());
      List<Branch> other = Grove.replaced(nova, call, List.of(renamed));

      assertThat(first(other).either()).isIn(call, renamed);
      assertThat(Count.of(Kind.CALL, aligned(other))).isEqualTo(new Count(197, 197, 196));
    }
  }

  @Test
  void swappedNeighbours_areFound() {
    for (Branch call : all) {
      List<Branch> other = Grove.changed(nova, call, neighbours -> swapped(neighbours, call));
      if (!other.equals(nova)) {
        assertThat(Spot.firstDifference(aligned(other))).as(call.text()).isPresent();
        Aligned first = first(other);
        assertThat(first.left() == null || first.right() == null).as(call.text()).isTrue();
      }
    }
  }

  private static List<Branch> swapped(List<Branch> neighbours, Branch call) {
    List<Branch> swapped = new ArrayList<>(neighbours);
    int at = Grove.place(neighbours, call);
    if (at + 1 < swapped.size()) {
      Collections.swap(swapped, at, at + 1);
    }
    return swapped;
  }

  @Test
  void otherFactOfAMessage_isFoundByItsName() {
    for (Branch message : messages) {
      for (String fact : message.facts().keySet()) {
        Branch changed = Grove.with(message, fact, "other");
        List<Branch> other = Grove.replaced(nova, message, List.of(changed));

        Aligned first = first(other);

        assertThat(first.left()).isSameAs(message);
        assertThat(first.differing()).containsExactly(fact);
        assertThat(Count.of(Kind.MESSAGE, aligned(other)).matched()).isEqualTo(5);
      }
    }
  }

  private Aligned first(List<Branch> other) {
    Spot spot = Spot.firstDifference(aligned(other)).orElseThrow();
    return spot.neighbours().get(spot.at());
  }

  private List<Aligned> aligned(List<Branch> other) {
    return Alignment.of(nova, other, new Likeness());
  }
}
