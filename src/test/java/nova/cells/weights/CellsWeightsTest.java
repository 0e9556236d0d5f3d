package nova.cells.weights;

import static org.assertj.core.api.Assertions.assertThat;

import nova.cells.OneCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;

/** Which weighers there are. */
@PortOf("nova/tests/unit/cells/test_cells_weights.py::CellsWeightsTestCase")
class CellsWeightsTest {
  private final OneCell here = new OneCell("us");

  @AfterEach
  void leave() {
    here.leave();
  }

  @Test
  @PortOf("test_all_weighers#L65-L71")
  void testAllWeighers() {
    assertThat(WeightsModule.allWeighers())
        .containsExactly(
            MuteChildWeigher.class, RamByInstanceTypeWeigher.class, WeightOffsetWeigher.class);
  }
}
