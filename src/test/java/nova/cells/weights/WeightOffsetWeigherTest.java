package nova.cells.weights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** Cells by what their operator set. */
@PortOf("nova/tests/unit/cells/test_cells_weights.py::WeightOffsetWeigherTestClass")
class WeightOffsetWeigherTest {
  private final WeighRun run = new WeighRun("nova.cells.weights.weight_offset.WeightOffsetWeigher");

  @AfterEach
  void leave() {
    run.leave();
  }

  @Test
  @PortOf("test_weight_offset#L161-L170")
  void testWeightOffset() {
    assertThat(WeighRun.names(run.weigh(Kwargs.of())))
        .containsExactly("cell3", "cell4", "cell1", "cell2");
  }
}
