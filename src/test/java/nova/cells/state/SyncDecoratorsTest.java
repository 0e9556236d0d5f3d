package nova.cells.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.OneCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** Decorated methods refresh what is known, before or after their work. */
@PortOf("nova/tests/unit/cells/test_cells_state_manager.py::TestSyncDecorators")
class SyncDecoratorsTest {
  private final OneCell here = new OneCell("parent");
  private final Noting manager = new Noting();

  @AfterEach
  void leave() {
    here.leave();
  }

  /** Notes when it is asked to refresh. */
  private static final class Noting extends CellStateManagerDB {
    private final List<String> notes = new ArrayList<>();

    @Override
    void cellDataSync(boolean force) {
      notes.add("sync force=" + force);
    }

    @SyncBefore
    String before(RequestContext ctxt, Map<String, Object> values) {
      return StateModule.syncBefore(this, "before", () -> body(ctxt, values));
    }

    @SyncAfter
    String after(RequestContext ctxt, Map<String, Object> values) {
      return StateModule.syncAfter(this, "after", () -> body(ctxt, values));
    }

    private String body(RequestContext ctxt, Map<String, Object> values) {
      notes.add("body " + ctxt.userId() + " " + values);
      return "result";
    }
  }

  @Test
  @PortOf("test_sync_before#L290-L303")
  void testSyncBefore() {
    assertThat(manager.before(OneCell.user(), Kwargs.of("a", 4))).isEqualTo("result");
    assertThat(manager.notes).containsExactly("sync force=false", "body fake {a=4}");
  }

  @Test
  @PortOf("test_sync_after#L305-L318")
  void testSyncAfter() {
    assertThat(manager.after(OneCell.user(), Kwargs.of("a", 4))).isEqualTo("result");
    assertThat(manager.notes).containsExactly("body fake {a=4}", "sync force=true");
  }
}
