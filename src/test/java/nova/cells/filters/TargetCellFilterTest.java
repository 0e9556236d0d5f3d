package nova.cells.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.OneCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** A request that names the cell that is to build. */
@PortOf("nova/tests/unit/cells/test_cells_filters.py::TestTargetCellFilter")
class TargetCellFilterTest {
  private static final List<Integer> CELLS = List.of(1, 2, 3);
  private static final String PATH = "fake!cell!path";

  private final FilterRun run = new FilterRun("nova.cells.filters.target_cell.TargetCellFilter");
  private final RequestContext admin = OneCell.admin();

  @AfterEach
  void leave() {
    run.leave();
  }

  private Map<String, Object> request(RequestContext context, String routingPath) {
    return Kwargs.of(
        "context", context,
        "scheduler_hints", Kwargs.of("target_cell", PATH),
        "routing_path", routingPath,
        "scheduler", run.scheduler(),
        "host_sched_kwargs", Kwargs.of("image", "img-1"));
  }

  @Test
  @PortOf("test_missing_scheduler_hints#L115-L119")
  void testMissingSchedulerHints() {
    assertThat(run.filter(CELLS, Kwargs.of("context", admin))).isEqualTo(CELLS);
  }

  @Test
  @PortOf("test_no_target_cell_hint#L121-L126")
  void testNoTargetCellHint() {
    Map<String, Object> properties = Kwargs.of("scheduler_hints", Kwargs.of(), "context", admin);

    assertThat(run.filter(CELLS, properties)).isEqualTo(CELLS);
  }

  @Test
  @PortOf("test_target_cell_specified_me#L128-L138")
  void testTargetCellSpecifiedMe() {
    assertThat(run.filter(CELLS, request(admin, PATH)))
        .isEqualTo(List.of(run.scheduler().stateManager.getMyState()));
    assertThat(run.builds()).isEmpty();
  }

  @Test
  @PortOf("test_target_cell_specified_me_but_not_admin#L140-L150")
  void testTargetCellSpecifiedMeButNotAdmin() {
    Map<String, Object> properties = request(OneCell.user(), PATH);

    assertThat(run.filter(CELLS, properties)).isEqualTo(CELLS);
    assertThat(properties).containsEntry("scheduler_hints", Kwargs.of());
  }

  @Test
  @PortOf("test_target_cell_specified_not_me#L152-L176")
  void testTargetCellSpecifiedNotMe() {
    assertThat(run.filter(CELLS, request(admin, "not!the!same"))).isNull();
    assertThat(run.builds()).containsExactly(List.of(admin, PATH, Kwargs.of("image", "img-1")));
  }
}
