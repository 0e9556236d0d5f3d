package nova.cells.state;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import oslo.config.Opt;
import port.PortOf;

/** What {@link SyncBefore} and {@link SyncAfter} put around a method. */
@PortOf("nova/cells/state.py")
public final class StateModule {
  public static final List<Opt> CELL_STATE_MANAGER_OPTS =
      List.of(
          Opt.integer("cells", "db_check_interval", 60), Opt.str("cells", "cells_config", null));

  /** Python's smallest date: never seen, never checked. */
  public static final Instant DATETIME_MIN = Instant.parse("0001-01-01T00:00:00Z");

  private StateModule() {}

  /** Runs {@code f}, the method named {@code wraps}, after a refresh if one is due. */
  @PortOf("sync_before.wrapper#L126-L129")
  static <T> T syncBefore(CellStateManager self, String wraps, Supplier<T> f) {
    self.cellDataSync(false);
    return f.get();
  }

  /** Runs {@code f}, the method named {@code wraps}, and refreshes. */
  @PortOf("sync_after.wrapper#L137-L141")
  static <T> T syncAfter(CellStateManager self, String wraps, Supplier<T> f) {
    T result = f.get();
    self.cellDataSync(true);
    return result;
  }
}
