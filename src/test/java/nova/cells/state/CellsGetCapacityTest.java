package nova.cells.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nova.cells.OneCell;
import nova.exception.CellNotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** What is free in one cell, or in all of them. */
@PortOf("nova/tests/unit/cells/test_cells_state_manager.py::TestCellsGetCapacity")
class CellsGetCapacityTest {
  private final OneCell here = new OneCell("parent");
  private final CellStateManager manager = CellStateManager.newInstance(null);

  CellsGetCapacityTest() {
    manager.myCellState.capacities = Kwargs.of("ram_free", 1234L);
    for (String name : new String[] {"cell_name", "other_cell_name"}) {
      CellState child = new CellState(name, false);
      child.capacities = Kwargs.of("ram_free", 1234L);
      child.dbInfo = Kwargs.of("is_parent", false);
      manager.childCells.put(name, child);
    }
  }

  @AfterEach
  void leave() {
    here.leave();
  }

  @Test
  @PortOf("test_get_cell_capacity_for_all_cells#L258-L262")
  void testGetCellCapacityForAllCells() {
    assertThat(manager.getCapacities(null)).isEqualTo(Kwargs.of("ram_free", 3702L));
    assertThat(manager.myCellState.capacities).isEqualTo(Kwargs.of("ram_free", 1234L));
  }

  @Test
  @PortOf("test_get_cell_capacity_for_the_parent_cell#L264-L269")
  void testGetCellCapacityForTheParentCell() {
    assertThat(manager.getCapacities("parent")).isEqualTo(Kwargs.of("ram_free", 3702L));
  }

  @Test
  @PortOf("test_get_cell_capacity_for_a_cell#L271-L273")
  void testGetCellCapacityForACell() {
    assertThat(manager.getCapacities("cell_name"))
        .isSameAs(manager.childCells.get("cell_name").capacities)
        .isEqualTo(Kwargs.of("ram_free", 1234L));
  }

  @Test
  @PortOf("test_get_cell_capacity_for_non_existing_cell#L275-L278")
  void testGetCellCapacityForNonExistingCell() {
    assertThatThrownBy(() -> manager.getCapacities("invalid_cell_name"))
        .isInstanceOf(CellNotFound.class)
        .hasMessageContaining("invalid_cell_name");
  }
}
