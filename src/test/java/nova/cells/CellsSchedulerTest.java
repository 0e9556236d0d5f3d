package nova.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.filters.BaseCellFilter;
import nova.cells.messaging.Message;
import nova.cells.messaging.MessageRunner;
import nova.cells.state.CellState;
import nova.cells.state.TreeStateManager;
import nova.exception.NoCellsAvailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runtime.Clock;
import runtime.Kwargs;
import runtime.ValueError;

/** Choice of a cell, and what happens when there is none; named after the tests of the original. */
class CellsSchedulerTest {
  private static final List<String> UUIDS = List.of("uuid-1", "uuid-2", "uuid-3");

  private final OneCell here = new OneCell("me");
  private final List<String> sent = new ArrayList<>();
  private int attempts;

  @AfterEach
  void leave() {
    here.leave();
  }

  /** Notes the text of what would go to another cell. */
  private final class Notes extends BaseCellsDriver {
    @Override
    public void sendMessageToCell(CellState cellState, Message message) {
      sent.add(cellState.name + " " + message.toJson());
    }
  }

  /** A message of which the scheduler reads context and path. */
  private record Request(RequestContext ctxt, String routingPath) implements Message {
    @Override
    public String messageType() {
      return "targeted";
    }

    @Override
    public boolean fanout() {
      return false;
    }

    @Override
    public String toJson() {
      return "{}";
    }

    @Override
    public Object process() {
      return null;
    }
  }

  /** Says that it has done the work. */
  public static class Skipping extends BaseCellFilter {
    @Override
    public List<?> filterAll(List<?> cells, Map<String, Object> filterProperties) {
      return null;
    }
  }

  private CellsScheduler scheduler(String... children) {
    MessageRunner runner =
        new MessageRunner(TreeStateManager.of(List.of("parent"), List.of(children), new Notes()));
    return runner.scheduler;
  }

  private void schedule(CellsScheduler scheduler, RuntimeException failure) {
    scheduler.scheduleBuildToCells(
        new Request(OneCell.user(), "me"),
        UUIDS,
        Kwargs.of(),
        (message, cells, uuids, kwargs) -> {
          attempts++;
          throw failure;
        },
        Kwargs.of());
  }

  private void everyParentHeardOfTheFailures() {
    assertThat(sent).hasSize(3);
    for (int i = 0; i < sent.size(); i++) {
      assertThat(sent.get(i))
          .startsWith("parent ")
          .contains("instance_update_at_top", UUIDS.get(i), "error");
    }
  }

  @Test
  void testBuildInstancesRetriesWhenNoCellsAvail() {
    here.set("scheduler_retries", 7);
    Instant start = Clock.utcnow();

    schedule(scheduler(), new NoCellsAvailable());

    assertThat(attempts).isEqualTo(8);
    assertThat(Duration.between(start, Clock.utcnow())).isGreaterThan(Duration.ofSeconds(7 * 2));
    everyParentHeardOfTheFailures();
  }

  @Test
  void testScheduleMethodOnRandomException() {
    here.set("scheduler_retries", 7);

    schedule(scheduler(), new ValueError("unexpected"));

    assertThat(attempts).isEqualTo(1);
    everyParentHeardOfTheFailures();
  }

  @Test
  void testFilterScheduleSkipping() {
    here.set("scheduler_filter_classes", List.of(Skipping.class.getName()));

    schedule(scheduler("child"), new ValueError("not reached"));

    assertThat(attempts).isZero();
    assertThat(sent).isEmpty();
  }

  @Test
  void possibleCells_areTheChildrenAndLastOurselvesWhereWeHaveCapacity() {
    CellsScheduler scheduler = scheduler("child1", "child2");

    assertThat(scheduler.getPossibleCells())
        .extracting(cell -> cell.name)
        .containsExactly("child1", "child2");
    scheduler.stateManager.myCellState.capacities = Kwargs.of("ram_free", Kwargs.of());
    assertThat(scheduler.getPossibleCells())
        .extracting(cell -> cell.name)
        .containsExactly("child1", "child2", "me");
  }
}
