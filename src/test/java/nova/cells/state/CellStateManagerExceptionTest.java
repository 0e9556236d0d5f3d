package nova.cells.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nova.cells.OneCell;
import nova.db.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.db.DBError;
import port.PortOf;

/** A database that does not answer when a cell starts. */
@PortOf("nova/tests/unit/cells/test_cells_state_manager.py::TestCellStateManagerException")
class CellStateManagerExceptionTest {
  private final OneCell here = new OneCell("parent");

  @AfterEach
  void leave() {
    here.leave();
  }

  /** Fails the first time. */
  private static final class FailsOnce extends CellStateManagerDB {
    private int calls;

    @Override
    void cellDataSync(boolean force) {
      calls++;
      if (calls == 1) {
        throw new DBError("");
      }
    }
  }

  @Test
  @PortOf("test_init_db_error#L233-L242")
  void testInitDbError() {
    FailsOnce manager = new FailsOnce();

    manager.init(null);

    assertThat(here.world().slept()).containsExactly(Map.entry("parent", 30));
    assertThat(manager.calls).isEqualTo(2);
  }

  @Test
  void init_givesUpAtTheLastAttempt() {
    Database.current().fail("cell_get_all", new DBError("out of order"));

    assertThatThrownBy(() -> CellStateManager.newInstance(null))
        .isInstanceOf(DBError.class)
        .hasMessageContaining("out of order");

    assertThat(here.world().slept()).hasSize(120).containsOnly(Map.entry("parent", 30));
  }
}
