package nova.cells;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.cells.messaging.MessagingModule;
import nova.cells.rpc_driver.CellsRPCDriver;
import nova.cells.state.StateModule;
import nova.cells.weights.MuteChildWeigher;
import nova.cells.weights.RamByInstanceTypeWeigher;
import nova.cells.weights.WeightOffsetWeigher;
import oslo.config.CONF;
import oslo.config.Opt;
import port.PortOf;

/** Options of the group {@code cells} that every part of cells reads. */
@PortOf("nova/cells/opts.py")
public final class OptsModule {
  public static final List<Opt> CELLS_OPTS =
      List.of(
          Opt.bool("cells", "enable", false),
          Opt.str("cells", "topic", "cells"),
          Opt.str("cells", "manager", "nova.cells.manager.CellsManager"),
          Opt.str("cells", "name", "nova"),
          Opt.list(
              "cells", "capabilities", List.of("hypervisor=xenserver;kvm", "os=linux;windows")),
          Opt.integer("cells", "call_timeout", 60),
          Opt.decimal("cells", "reserve_percent", 10.0),
          Opt.str("cells", "cell_type", "compute").oneOf("api", "compute"),
          Opt.integer("cells", "mute_child_interval", 300),
          Opt.integer("cells", "bandwidth_update_interval", 600));

  private OptsModule() {}

  /** {@code api} or {@code compute}, or null where cells are off. */
  @PortOf("get_cell_type#L66-L71")
  public static String getCellType() {
    if (!CONF.bool("cells", "enable")) {
      return null;
    }
    return CONF.string("cells", "cell_type");
  }

  /** Every option that nova.cells defines, by group. */
  @PortOf("list_opts#L74-L103")
  public static Map<String, List<Opt>> listOpts() {
    List<Opt> cells = new ArrayList<>(CELLS_OPTS);
    cells.addAll(CellsManager.CELL_MANAGER_OPTS);
    cells.addAll(MessagingModule.CELL_MESSAGING_OPTS);
    cells.addAll(CellsRPCDriver.CELL_RPC_DRIVER_OPTS);
    cells.addAll(CellsScheduler.CELL_SCHEDULER_OPTS);
    cells.addAll(StateModule.CELL_STATE_MANAGER_OPTS);
    cells.addAll(MuteChildWeigher.MUTE_WEIGHER_OPTS);
    cells.addAll(RamByInstanceTypeWeigher.RAM_WEIGHER_OPTS);
    cells.addAll(WeightOffsetWeigher.WEIGHER_OPTS);
    Map<String, List<Opt>> groups = new LinkedHashMap<>();
    groups.put("cells", cells);
    groups.put("upgrade_levels", List.of(CellsRPCDriver.RPCAPI_CAP_OPT, CellsAPI.RPCAPI_CAP_OPT));
    return groups;
  }
}
