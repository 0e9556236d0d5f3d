package nova.cells.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.cells.OneCell;
import nova.cells.state.CellState;
import nova.weights.BaseWeigher;
import nova.weights.WeighedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runtime.Clock;
import runtime.Kwargs;

/** What weighers make of four cells; named after the tests of the original. */
class CellsWeightsTest {
  private final OneCell here = new OneCell("us");
  private final List<CellState> cells = new ArrayList<>();
  private final CellWeightHandler handler = new CellWeightHandler();

  CellsWeightsTest() {
    addCell("cell1", 3, 40, 1, 200.0);
    addCell("cell2", 7, 20, 5, 200.1);
    addCell("cell3", 15, 10, 10, 400.0);
    addCell("cell4", 1, 5, 50, -5.0);
  }

  @AfterEach
  void leave() {
    here.leave();
  }

  private void addCell(String name, int small, int middle, int large, double offset) {
    CellState cell = new CellState(name, false);
    Map<String, Object> units = Kwargs.of("1024", small, "2048", middle, "4096", large);
    cell.updateCapacities(Kwargs.of("ram_free", Kwargs.of("units_by_mb", units)));
    cell.updateDbInfo(Kwargs.of("name", name, "weight_offset", offset));
    cells.add(cell);
  }

  private static Map<String, Object> wanting(int memoryMb) {
    Map<String, Object> instanceType = Kwargs.of("memory_mb", memoryMb);
    return Kwargs.of("request_spec", Kwargs.of("instance_type", instanceType));
  }

  private List<WeighedObject> weigh(BaseWeigher weigher, Map<String, Object> properties) {
    return handler.getWeighedObjects(List.of(weigher), cells, properties);
  }

  private List<String> ranked(BaseWeigher weigher, Map<String, Object> properties) {
    return weigh(weigher, properties).stream().map(each -> ((CellState) each.obj).name).toList();
  }

  @Test
  void testAllWeighers() {
    assertThat(WeightsModule.allWeighers())
        .containsExactly(
            MuteChildWeigher.class, RamByInstanceTypeWeigher.class, WeightOffsetWeigher.class);
  }

  @Test
  void testDefaultSpreading() {
    BaseWeigher weigher = new RamByInstanceTypeWeigher();

    assertThat(ranked(weigher, wanting(1024))).containsExactly("cell3", "cell2", "cell1", "cell4");
    assertThat(ranked(weigher, wanting(2048))).containsExactly("cell1", "cell2", "cell3", "cell4");
    assertThat(ranked(weigher, wanting(4096))).containsExactly("cell4", "cell3", "cell2", "cell1");
  }

  @Test
  void testNegativeMultiplier() {
    here.set("ram_weight_multiplier", -1.0);

    assertThat(ranked(new RamByInstanceTypeWeigher(), wanting(1024)))
        .containsExactly("cell4", "cell1", "cell2", "cell3");
  }

  @Test
  void testWeightOffset() {
    assertThat(ranked(new WeightOffsetWeigher(), wanting(1024)))
        .containsExactly("cell3", "cell2", "cell1", "cell4");
  }

  @Test
  void testNonMute() {
    assertThat(weigh(new MuteChildWeigher(), wanting(1024)))
        .extracting(each -> each.weight)
        .containsOnly(0.0);
  }

  @Test
  void testMutes() {
    here.set("mute_weight_multiplier", -10.0);
    here.set("mute_child_interval", 100);
    cells.get(0).lastSeen = Clock.utcnow().minusSeconds(200);
    cells.get(2).lastSeen = Clock.utcnow().minusSeconds(200);

    List<WeighedObject> weighed = weigh(new MuteChildWeigher(), wanting(1024));

    assertThat(weighed)
        .extracting(each -> ((CellState) each.obj).name)
        .containsExactly("cell2", "cell4", "cell1", "cell3");
    assertThat(weighed).extracting(each -> each.weight).containsExactly(0.0, 0.0, -10.0, -10.0);
  }

  @Test
  void weigher_keepsTheExtremesOfEarlierRequests() {
    BaseWeigher weigher = new RamByInstanceTypeWeigher();
    weigh(weigher, wanting(2048));

    List<WeighedObject> weighed = weigh(weigher, wanting(1024));

    assertThat(weighed.get(0).weight).isEqualTo(10.0 * (15 - 1) / (40 - 1));
  }
}
