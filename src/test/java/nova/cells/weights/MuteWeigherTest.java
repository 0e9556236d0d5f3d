package nova.cells.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nova.cells.state.CellState;
import nova.weights.WeighedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** Cells that have not been heard of for a while. */
@PortOf("nova/tests/unit/cells/test_cells_weights.py::MuteWeigherTestClass")
class MuteWeigherTest {
  private final WeighRun run = new WeighRun("nova.cells.weights.mute_child.MuteChildWeigher");

  MuteWeigherTest() {
    run.set("mute_weight_multiplier", -10.0);
    run.set("mute_child_interval", 100);
  }

  @AfterEach
  void leave() {
    run.leave();
  }

  @Test
  @PortOf("test_non_mute#L192-L198")
  void testNonMute() {
    assertThat(run.weigh(Kwargs.of())).hasSize(4).extracting(each -> each.weight).containsOnly(0.0);
  }

  @Test
  @PortOf("test_mutes#L200-L219")
  void testMutes() {
    for (CellState cell : run.cells.subList(0, 2)) {
      cell.lastSeen = cell.lastSeen.minusSeconds(200);
    }

    List<WeighedObject> weighed = run.weigh(Kwargs.of());

    assertThat(weighed).extracting(each -> each.weight).containsExactly(0.0, 0.0, -10.0, -10.0);
    assertThat(WeighRun.names(weighed.subList(0, 2))).containsExactlyInAnyOrder("cell3", "cell4");
    assertThat(WeighRun.names(weighed.subList(2, 4))).containsExactlyInAnyOrder("cell1", "cell2");
  }
}
