package nova.cells.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nova.cells.OneCell;
import nova.cells.state.CellState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** A request that names cells that shall not build. */
@PortOf("nova/tests/unit/cells/test_cells_filters.py::TestDifferentCellFilter")
class DifferentCellFilterTest {
  private final FilterRun run =
      new FilterRun("nova.cells.filters.different_cell.DifferentCellFilter");
  private final CellState first = new CellState("1", false);
  private final CellState second = new CellState("2", false);
  private final CellState third = new CellState("3", false);
  private final List<CellState> cells = List.of(first, second, third);

  DifferentCellFilterTest() {
    run.allow("DifferentCellFilter", "");
  }

  @AfterEach
  void leave() {
    run.leave();
  }

  private static Map<String, Object> avoiding(Object cells) {
    return Kwargs.of(
        "scheduler_hints", Kwargs.of("different_cell", cells),
        "routing_path", "fake",
        "context", OneCell.admin());
  }

  @Test
  @PortOf("test_missing_scheduler_hints#L191-L195")
  void testMissingSchedulerHints() {
    assertThat(run.filter(cells, Kwargs.of("context", OneCell.admin()))).isEqualTo(cells);
  }

  @Test
  @PortOf("test_no_different_cell_hint#L197-L202")
  void testNoDifferentCellHint() {
    Map<String, Object> properties =
        Kwargs.of("scheduler_hints", Kwargs.of(), "context", OneCell.admin());

    assertThat(run.filter(cells, properties)).isEqualTo(cells);
  }

  @Test
  @PortOf("test_different_cell#L204-L210")
  void testDifferentCell() {
    assertThat(run.filter(cells, avoiding("fake!2"))).isEqualTo(List.of(first, third));
  }

  @Test
  @PortOf("test_different_multiple_cells#L212-L220")
  void testDifferentMultipleCells() {
    assertThat(run.filter(cells, avoiding(List.of("fake!1", "fake!2")))).isEqualTo(List.of(third));
  }

  @Test
  @PortOf("test_different_cell_specified_me_not_authorized#L222-L230")
  void testDifferentCellSpecifiedMeNotAuthorized() {
    run.allow("DifferentCellFilter", "!");

    assertThat(run.filter(cells, avoiding("fake!2"))).isEqualTo(cells);
  }
}
