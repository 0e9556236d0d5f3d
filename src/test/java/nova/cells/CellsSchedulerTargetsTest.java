package nova.cells;

import static nova.cells.SchedulingCell.UUIDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.messaging.Message;
import nova.cells.state.CellState;
import nova.db.Database;
import nova.exception.NoCellsAvailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import runtime.ValueError;

/** A build goes to the best cell; only a failure in our own makes it go to the next. */
class CellsSchedulerTargetsTest {
  private final SchedulingCell cell = new SchedulingCell();
  private final Map<String, Object> kwargs = cell.buildInstKwargs();
  private CellState own;
  private CellState child;

  @BeforeEach
  void oneChild() {
    cell.with("child1");
    own = cell.runner.stateManager.myCellState;
    child = cell.runner.stateManager.getChildCell("child1");
  }

  @AfterEach
  void leave() {
    cell.leave();
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

  private void build(CellState... targets) {
    cell.scheduler.doBuildInstances(
        new Request(cell.ctxt, SchedulingCell.NAME), List.of(targets), UUIDS, kwargs);
  }

  private List<String> methods() {
    return cell.calls.made().stream().map(Calls.Call::method).toList();
  }

  @Test
  void firstTarget_isTheOnlyOneThatIsAsked() {
    cell.runner.started();

    build(child, own);

    assertThat(cell.calls.single())
        .isEqualTo(Calls.call("build_instances", cell.ctxt, child, kwargs));
  }

  @Test
  void ownCellThatFails_isFollowedByTheNext() {
    cell.runner.started();
    cell.scheduler.failsToCreate = new ValueError("no room");

    build(own, child);

    assertThat(methods()).containsExactly("build_instances");
    assertThat(kwargs).containsEntry("instances", cell.instances);
    assertThat(Database.current().select("instance_actions")).isEmpty();
  }

  @Test
  void noTargetLeft_isNoCellAvailable() {
    cell.scheduler.failsToCreate = new ValueError("no room");

    assertThatThrownBy(() -> build(own)).isInstanceOf(NoCellsAvailable.class);
    assertThat(methods()).isEmpty();
  }

  @Test
  void failureToBuildHere_isTriedAgainLikeAMissingCell() {
    cell.here.set("scheduler_retries", 2);
    cell.with();
    cell.scheduler.failsToCreate = new ValueError("no room");

    cell.build(kwargs);

    assertThat(cell.scheduler.picks).isEqualTo(3);
    assertThat(methods()).containsOnly("instance_update_at_top").hasSize(UUIDS.size());
  }
}
