package nova.cells.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nova.weights.WeighedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** Cells by the number of instances of the wanted size that still fit. */
@PortOf("nova/tests/unit/cells/test_cells_weights.py::RAMByInstanceTypeWeigherTestClass")
class RamByInstanceTypeWeigherTest {
  private final WeighRun run =
      new WeighRun("nova.cells.weights.ram_by_instance_type.RamByInstanceTypeWeigher");

  @AfterEach
  void leave() {
    run.leave();
  }

  @Test
  @PortOf("test_default_spreading#L95-L123")
  void testDefaultSpreading() {
    assertThat(run.ranked(512)).containsExactly("cell4", "cell3", "cell2", "cell1");
    assertThat(run.ranked(1024)).containsExactly("cell1", "cell2", "cell3", "cell4");
    assertThat(run.ranked(2048)).containsExactly("cell2", "cell1", "cell4", "cell3");
  }

  @Test
  @PortOf("test_negative_multiplier#L125-L154")
  void testNegativeMultiplier() {
    run.set("ram_weight_multiplier", -1.0);

    assertThat(run.ranked(512)).containsExactly("cell1", "cell2", "cell3", "cell4");
    assertThat(run.ranked(1024)).containsExactly("cell4", "cell3", "cell2", "cell1");
    assertThat(run.ranked(2048)).containsExactly("cell3", "cell4", "cell1", "cell2");
  }

  @Test
  void weigher_keepsTheExtremesOfEarlierRequests() {
    run.cells.get(0).capacities =
        Kwargs.of("ram_free", Kwargs.of("units_by_mb", Kwargs.of("512", 1, "1024", 41)));
    run.ranked(1024);

    Map<String, Object> instanceType = Kwargs.of("memory_mb", 512);
    List<WeighedObject> weighed =
        run.weigh(Kwargs.of("request_spec", Kwargs.of("instance_type", instanceType)));

    assertThat(WeighRun.names(weighed)).startsWith("cell4");
    assertThat(weighed.get(0).weight).isEqualTo(10.0 * (4 - 1) / (41 - 1));
  }
}
