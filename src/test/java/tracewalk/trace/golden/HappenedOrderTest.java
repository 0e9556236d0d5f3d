package tracewalk.trace.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tracewalk.trace.align.Branch;
import tracewalk.trace.align.Branch.Kind;

class HappenedOrderTest {
  private final List<Branch> forest =
      List.of(branch("a", branch("b"), branch("c", branch("d"))), branch("e"));

  private static Branch branch(String name, Branch... below) {
    return Branch.of(Kind.CALL, name, Map.of(), List.of(below));
  }

  @Test
  void places_areOrderedByTheirMoments() {
    assertThat(HappenedOrder.of(List.of(10, 40, 20, 50, 30))).containsExactly(1, 3, 5, 2, 4);
    assertThat(HappenedOrder.parse("1-3 5 4")).containsExactly(1, 2, 3, 5, 4);
  }

  @Test
  void difference_namesWhatWasExpectedAndWhatCame() {
    List<Integer> golden = List.of(1, 2, 3, 5, 4);

    assertThat(HappenedOrder.difference(forest, golden, golden)).isEmpty();
    assertThat(HappenedOrder.difference(forest, List.of(), golden)).isEmpty();
    assertThat(HappenedOrder.difference(forest, golden, List.of(1, 2, 3, 4, 5)))
        .contains("in another order: after 'c' (3) expected 'e' (5), found 'd' (4)");
    assertThat(HappenedOrder.difference(forest, golden, List.of(2, 1, 3, 5, 4)))
        .contains("in another order: at first expected 'a' (1), found 'b' (2)");
  }
}
