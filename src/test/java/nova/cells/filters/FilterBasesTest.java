package nova.cells.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.cells.OneCell;
import nova.cells.state.CellState;
import nova.cells.weights.WeightedCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runtime.Kwargs;
import runtime.NotImplementedError;

/** What a filter or weigher of one's own has to do, and what it gets for that. */
class FilterBasesTest {
  private final OneCell here = new OneCell("api");

  @AfterEach
  void leave() {
    here.leave();
  }

  /** Passes the cells of one name. */
  private static final class ByName extends BaseCellFilter {
    @Override
    public boolean cellPasses(CellState cell, Map<String, Object> properties) {
      return cell.name.equals(properties.get("wanted"));
    }
  }

  @Test
  void filterThatJudgesOneCell_isAskedForEach() {
    CellState one = new CellState("one", false);
    CellState two = new CellState("two", false);
    List<Object> passed = new ArrayList<>();

    new ByName().filterAll(List.of(one, two), Kwargs.of("wanted", "two")).forEach(passed::add);

    assertThat(passed).containsExactly(two);
  }

  @Test
  void filterThatJudgesNothing_isNotReady() {
    BaseCellFilter idle = new BaseCellFilter() {};

    assertThatThrownBy(() -> idle.cellPasses(new CellState("one", false), Kwargs.of()))
        .isInstanceOf(NotImplementedError.class);
  }

  @Test
  void weighedCell_tellsItsNameAndWeight() {
    assertThat(new WeightedCell(new CellState("one", false), 2.5))
        .hasToString("WeightedCell [cell: one, weight: 2.5]");
  }
}
