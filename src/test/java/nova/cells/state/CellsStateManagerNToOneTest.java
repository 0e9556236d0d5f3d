package nova.cells.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;

/** Hosts that have several nodes. */
@PortOf("nova/tests/unit/cells/test_cells_state_manager.py::TestCellsStateManagerNToOne")
class CellsStateManagerNToOneTest {
  private final Capacity capacity = new Capacity();

  @AfterEach
  void leave() {
    capacity.leave();
  }

  @Test
  @PortOf("test_capacity_part_reserve#L210-L229")
  void testCapacityPartReserve() {
    capacity.twoHosts();

    Map<String, Object> found = capacity.withReserve(50.0);

    assertThat(found)
        .containsEntry("ram_free", Capacity.free(1323, "0", 0L, "50", 6L, "10", 30L))
        .containsEntry(
            "disk_free",
            Capacity.free(129 * 1024, "0", 0L, Capacity.DISK_SLOT, 1L, "" + 6 * 1024, 5L));
  }
}
