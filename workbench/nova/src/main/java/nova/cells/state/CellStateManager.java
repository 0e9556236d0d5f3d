package nova.cells.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nova.ContextModule;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.db.Base;
import nova.exception.CellNotFound;
import nova.objects.ComputeNode;
import nova.objects.ComputeNodeList;
import nova.objects.Service;
import nova.objects.ServiceList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.db.DBError;
import oslo.utils.TimeutilsModule;
import port.PortOf;
import runtime.Clock;
import runtime.Default;
import runtime.Kwargs;
import runtime.Truth;
import runtime.Undecorated;
import runtime.ValueError;
import runtime.World;

/** Knows this cell, its parents and its children, and refreshes what it knows when asked. */
@PortOf("nova/cells/state.py::CellStateManager")
public abstract class CellStateManager extends Base {
  static final Logger LOG = LoggerFactory.getLogger("nova.cells.state");

  /** Makes the state of a cell of a given name; the flag says whether that is our own. */
  @FunctionalInterface
  public interface CellStateClass {
    CellState create(String cellName, boolean isMe);
  }

  /** A class that can be instantiated, as Python's {@code cls}; none stands for the base class. */
  enum Type {
    BASE,
    DB,
    FILE
  }

  protected CellStateClass cellStateCls;
  public CellState myCellState;
  public Map<String, CellState> parentCells;
  public Map<String, CellState> childCells;
  public Instant lastCellDbCheck;

  /** What Python's {@code CellStateManager()} does. */
  public static CellStateManager newInstance(CellStateClass cellStateCls) {
    CellStateManager manager =
        create(Type.BASE, cellStateCls, CONF.string("cells", "cells_config"));
    // As in nova: a manager chosen here is initialised a second time, since what __new__ returned
    // is an instance of the class that was called.
    manager.init(cellStateCls);
    return manager;
  }

  /** What Python's call of a subclass does: create, then initialise once. */
  private static CellStateManager newInstance(Type cls, CellStateClass cellStateCls) {
    CellStateManager manager = create(cls, null, null);
    manager.init(cellStateCls);
    return manager;
  }

  @PortOf("__new__#L149-L159")
  static CellStateManager create(Type cls, CellStateClass cellStateCls, String cellsConfig) {
    if (cls != Type.BASE) {
      return cls == Type.FILE ? new CellStateManagerFile() : new CellStateManagerDB();
    }

    if (cellsConfig != null && !cellsConfig.isEmpty()) {
      return newInstance(Type.FILE, cellStateCls);
    }

    return newInstance(Type.DB, cellStateCls);
  }

  @PortOf("__init__#L161-L191")
  protected void init(CellStateClass cellStateCls) {
    if (cellStateCls == null) {
      cellStateCls = CellState::new;
    }
    this.cellStateCls = cellStateCls;
    this.myCellState = cellStateCls.create(CONF.string("cells", "name"), true);
    this.parentCells = new LinkedHashMap<>();
    this.childCells = new LinkedHashMap<>();
    this.lastCellDbCheck = StateModule.DATETIME_MIN;

    int attempts = 0;
    while (true) {
      try {
        cellDataSync(true);
        break;
      } catch (DBError e) {
        attempts++;
        if (attempts > 120) {
          throw e;
        }
        LOG.error("DB error", e);
        World.current().baton().sleep(30);
      }
    }

    Map<String, Object> myCellCapabs = new LinkedHashMap<>();
    for (String cap : CONF.list("cells", "capabilities")) {
      String[] parts = cap.split("=", 2);
      if (parts.length < 2) {
        throw new ValueError("need more than 1 value to unpack");
      }
      String name = parts[0];
      String value = parts[1];
      Set<Object> values;
      if (value.contains(";")) {
        values = new LinkedHashSet<>(Arrays.asList(value.split(";", -1)));
      } else {
        values = new LinkedHashSet<>(List.of(value));
      }
      myCellCapabs.put(name, values);
    }
    this.myCellState.updateCapabilities(myCellCapabs);
  }

  /** Each kind of manager says how; {@code force} refreshes whether due or not. */
  abstract void cellDataSync(boolean force);

  @PortOf("_refresh_cells_from_dict#L193-L214")
  void refreshCellsFromDict(Map<String, Map<String, Object>> dbCellsDict) {
    // A cell that vanished, or changed sides, loses what it had told us.
    for (Map<String, CellState> cellsDict : List.of(parentCells, childCells)) {
      for (Map.Entry<String, CellState> entry : new ArrayList<>(cellsDict.entrySet())) {
        String cellName = entry.getKey();
        CellState cellInfo = entry.getValue();
        Object isParent = Kwargs.item(cellInfo.dbInfo, "is_parent");
        Map<String, Object> dbDict = dbCellsDict.get(cellName);
        if (Truth.of(dbDict) && Objects.equals(isParent, Kwargs.item(dbDict, "is_parent"))) {
          cellInfo.updateDbInfo(dbDict);
        } else {
          cellsDict.remove(cellName);
        }
      }
    }

    for (Map.Entry<String, Map<String, Object>> entry : dbCellsDict.entrySet()) {
      String cellName = entry.getKey();
      Map<String, Object> dbInfo = entry.getValue();
      Map<String, CellState> cellsDict;
      if (Truth.of(Kwargs.item(dbInfo, "is_parent"))) {
        cellsDict = parentCells;
      } else {
        cellsDict = childCells;
      }
      if (!cellsDict.containsKey(cellName)) {
        cellsDict.put(cellName, cellStateCls.create(cellName, false));
        cellsDict.get(cellName).updateDbInfo(dbInfo);
      }
    }
  }

  @PortOf("_time_to_sync#L216-L219")
  boolean timeToSync() {
    Duration diff = Duration.between(lastCellDbCheck, Clock.utcnow());
    // As in nova: only the seconds of the difference count; after a day and five seconds it is 5.
    long seconds = Math.floorMod(diff.getSeconds(), 86400L);
    return seconds >= CONF.integer("cells", "db_check_interval");
  }

  /**
   * Counts, for every size that a flavor asks for, how many such instances our hosts could take.
   */
  @PortOf("_update_our_capacity#L221-L331")
  void updateOurCapacity(RequestContext ctxt) {
    if (ctxt == null) {
      ctxt = ContextModule.getAdminContext();
    }

    double reserveLevel = CONF.decimal("cells", "reserve_percent") / 100.0;

    Map<String, Map<String, Number>> computeHosts = new LinkedHashMap<>();

    getComputeHosts(ctxt, computeHosts);
    if (computeHosts.isEmpty()) {
      myCellState.updateCapacities(new LinkedHashMap<>());
      return;
    }

    Map<String, Object> ramMbFreeUnits = new LinkedHashMap<>();
    Map<String, Object> diskMbFreeUnits = new LinkedHashMap<>();
    long totalRamMbFree = 0;
    long totalDiskMbFree = 0;

    List<Map<String, Object>> instanceTypes =
        ApiModule.flavorGetAll(ctxt, false, null, "flavorid", "asc", null, null);
    Set<Long> memoryMbSlots = new LinkedHashSet<>();
    for (Map<String, Object> instType : instanceTypes) {
      memoryMbSlots.add(number(instType.get("memory_mb")));
    }
    Set<Long> diskMbSlots = new LinkedHashSet<>();
    for (Map<String, Object> instType : instanceTypes) {
      diskMbSlots.add(
          (number(instType.get("root_gb")) + number(instType.get("ephemeral_gb"))) * 1024);
    }

    for (Map<String, Number> computeValues : computeHosts.values()) {
      totalRamMbFree += computeValues.get("free_ram_mb").longValue();
      totalDiskMbFree += computeValues.get("free_disk_mb").longValue();
      for (long memoryMbSlot : memoryMbSlots) {
        long freeUnits =
            freeUnits(
                computeValues.get("total_ram_mb").longValue(),
                computeValues.get("free_ram_mb").longValue(),
                memoryMbSlot,
                reserveLevel);
        add(ramMbFreeUnits, Long.toString(memoryMbSlot), freeUnits);
      }
      for (long diskMbSlot : diskMbSlots) {
        long freeUnits =
            freeUnits(
                computeValues.get("total_disk_mb").longValue(),
                computeValues.get("free_disk_mb").longValue(),
                diskMbSlot,
                reserveLevel);
        add(diskMbFreeUnits, Long.toString(diskMbSlot), freeUnits);
      }
    }

    Map<String, Object> capacities =
        Kwargs.of(
            "ram_free",
            Kwargs.of("total_mb", totalRamMbFree, "units_by_mb", ramMbFreeUnits),
            "disk_free",
            Kwargs.of("total_mb", totalDiskMbFree, "units_by_mb", diskMbFreeUnits));
    myCellState.updateCapacities(capacities);
  }

  @PortOf("_update_our_capacity._defaultdict_int#L264-L265")
  private static Map<String, Number> defaultdictInt() {
    return new LinkedHashMap<>();
  }

  @PortOf("_update_our_capacity._get_compute_hosts#L268-L286")
  private static void getComputeHosts(
      RequestContext ctxt, Map<String, Map<String, Number>> computeHosts) {
    Map<String, Service> serviceRefs = new LinkedHashMap<>();
    for (Object each : ServiceList.getByBinary(ctxt, "nova-compute").objects()) {
      Service service = (Service) each;
      serviceRefs.put((String) service.get("host"), service);
    }

    for (Object each : ComputeNodeList.getAll(ctxt).objects()) {
      ComputeNode compute = (ComputeNode) each;
      String host = (String) compute.get("host");
      Service service = serviceRefs.get(host);
      if (service == null || Boolean.TRUE.equals(service.get("disabled"))) {
        continue;
      }

      if (!computeHosts.containsKey(host)) {
        computeHosts.put(host, defaultdictInt());
      }
      Map<String, Number> chost = computeHosts.get(host);
      add(chost, "free_ram_mb", number(compute.get("free_ram_mb")));
      long freeDisk = number(compute.get("free_disk_gb")) * 1024;
      add(chost, "free_disk_mb", freeDisk);
      add(chost, "total_ram_mb", number(compute.get("memory_mb")));
      long totalDisk = number(compute.get("local_gb")) * 1024;
      add(chost, "total_disk_mb", totalDisk);
    }
  }

  @PortOf("_update_our_capacity._free_units#L298-L304")
  private static long freeUnits(long total, long free, long perInst, double reserveLevel) {
    if (perInst != 0) {
      double minFree = total * reserveLevel;
      double left = Math.max(0, free - minFree);
      return (long) (left / perInst);
    } else {
      return 0;
    }
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  @SuppressWarnings("unchecked")
  private static <V> void add(Map<String, V> counts, String key, long more) {
    Number before = (Number) counts.get(key);
    counts.put(key, (V) (Object) ((before == null ? 0 : before.longValue()) + more));
  }

  /** A supplier's value after a refresh, as {@link SyncBefore} says. */
  private <T> T synced(String wraps, java.util.function.Supplier<T> f) {
    return StateModule.syncBefore(this, wraps, f);
  }

  @SyncBefore
  public List<Object> getCellInfoForNeighbors() {
    return synced("get_cell_info_for_neighbors", () -> getCellInfoForNeighbors(Undecorated.BODY));
  }

  @PortOf("get_cell_info_for_neighbors#L333-L340")
  private List<Object> getCellInfoForNeighbors(Undecorated body) {
    List<Object> cellList = new ArrayList<>();
    for (CellState cell : childCells.values()) {
      cellList.add(cell.getCellInfo());
    }
    for (CellState cell : parentCells.values()) {
      cellList.add(cell.getCellInfo());
    }
    return cellList;
  }

  @SyncBefore
  public CellState getMyState() {
    return synced("get_my_state", () -> getMyState(Undecorated.BODY));
  }

  @PortOf("get_my_state#L342-L345")
  private CellState getMyState(Undecorated body) {
    return myCellState;
  }

  @SyncBefore
  public List<CellState> getChildCells() {
    return synced("get_child_cells", () -> getChildCells(Undecorated.BODY));
  }

  /** A new list: callers append to it. */
  @PortOf("get_child_cells#L347-L350")
  private List<CellState> getChildCells(Undecorated body) {
    return new ArrayList<>(childCells.values());
  }

  @SyncBefore
  public List<CellState> getParentCells() {
    return synced("get_parent_cells", () -> getParentCells(Undecorated.BODY));
  }

  @PortOf("get_parent_cells#L352-L355")
  private List<CellState> getParentCells(Undecorated body) {
    return new ArrayList<>(parentCells.values());
  }

  @SyncBefore
  public CellState getParentCell(String cellName) {
    return synced("get_parent_cell", () -> getParentCell(Undecorated.BODY, cellName));
  }

  @PortOf("get_parent_cell#L357-L359")
  private CellState getParentCell(Undecorated body, String cellName) {
    return parentCells.get(cellName);
  }

  @SyncBefore
  public CellState getChildCell(String cellName) {
    return synced("get_child_cell", () -> getChildCell(Undecorated.BODY, cellName));
  }

  @PortOf("get_child_cell#L361-L363")
  private CellState getChildCell(Undecorated body, String cellName) {
    return childCells.get(cellName);
  }

  @SyncBefore
  public void updateCellCapabilities(String cellName, Map<String, Object> capabilities) {
    synced(
        "update_cell_capabilities",
        () -> updateCellCapabilities(Undecorated.BODY, cellName, capabilities));
  }

  @PortOf("update_cell_capabilities#L365-L378")
  private Void updateCellCapabilities(
      Undecorated body, String cellName, Map<String, Object> capabilities) {
    CellState cell = childCells.get(cellName);
    if (cell == null) {
      cell = parentCells.get(cellName);
    }
    if (cell == null) {
      LOG.error("Unknown cell '{}' when trying to update capabilities", cellName);
      return null;
    }
    // They came as lists, and as sets they are kept.
    capabilities.replaceAll(
        (capabName, values) -> new LinkedHashSet<>((java.util.Collection<?>) values));
    cell.updateCapabilities(capabilities);
    return null;
  }

  @SyncBefore
  public void updateCellCapacities(String cellName, Map<String, Object> capacities) {
    synced(
        "update_cell_capacities",
        () -> updateCellCapacities(Undecorated.BODY, cellName, capacities));
  }

  @PortOf("update_cell_capacities#L380-L390")
  private Void updateCellCapacities(
      Undecorated body, String cellName, Map<String, Object> capacities) {
    CellState cell = childCells.get(cellName);
    if (cell == null) {
      cell = parentCells.get(cellName);
    }
    if (cell == null) {
      LOG.error("Unknown cell '{}' when trying to update capacities", cellName);
      return null;
    }
    cell.updateCapacities(capacities);
    return null;
  }

  @SyncBefore
  public Map<String, Object> getOurCapabilities(@Default("true") boolean includeChildren) {
    return synced(
        "get_our_capabilities", () -> getOurCapabilities(Undecorated.BODY, includeChildren));
  }

  @PortOf("get_our_capabilities#L392-L404")
  private Map<String, Object> getOurCapabilities(Undecorated body, boolean includeChildren) {
    Map<String, Object> capabs = deepcopy(myCellState.capabilities);
    if (includeChildren) {
      for (CellState cell : childCells.values()) {
        if (TimeutilsModule.isOlderThan(
            cell.lastSeen, CONF.integer("cells", "mute_child_interval"))) {
          continue;
        }
        for (Map.Entry<String, Object> entry : cell.capabilities.entrySet()) {
          capabs.computeIfAbsent(entry.getKey(), name -> new LinkedHashSet<>());
          set(capabs.get(entry.getKey())).addAll(set(entry.getValue()));
        }
      }
    }
    return capabs;
  }

  @PortOf("_add_to_dict#L406-L413")
  private void addToDict(Map<String, Object> target, Map<String, Object> src) {
    for (Map.Entry<String, Object> entry : src.entrySet()) {
      String key = entry.getKey();
      Object value = entry.getValue();
      if (value instanceof Map) {
        target.putIfAbsent(key, new LinkedHashMap<>());
        addToDict(dict(target.get(key)), dict(value));
        continue;
      }
      add(target, key, number(value));
    }
  }

  @SyncBefore
  public Map<String, Object> getOurCapacities(@Default("true") boolean includeChildren) {
    return synced("get_our_capacities", () -> getOurCapacities(Undecorated.BODY, includeChildren));
  }

  @PortOf("get_our_capacities#L415-L421")
  private Map<String, Object> getOurCapacities(Undecorated body, boolean includeChildren) {
    Map<String, Object> capacities = deepcopy(myCellState.capacities);
    if (includeChildren) {
      for (CellState cell : childCells.values()) {
        addToDict(capacities, cell.capacities);
      }
    }
    return capacities;
  }

  @SyncBefore
  public Map<String, Object> getCapacities(String cellName) {
    return synced("get_capacities", () -> getCapacities(Undecorated.BODY, cellName));
  }

  @PortOf("get_capacities#L423-L429")
  private Map<String, Object> getCapacities(Undecorated body, String cellName) {
    if (cellName == null || cellName.isEmpty() || cellName.equals(myCellState.name)) {
      return getOurCapacities(true);
    }
    if (childCells.containsKey(cellName)) {
      return childCells.get(cellName).capacities;
    }
    throw new CellNotFound(Kwargs.of("cell_name", cellName));
  }

  @SyncBefore
  public CellState cellGet(RequestContext ctxt, String cellName) {
    return synced("cell_get", () -> cellGet(Undecorated.BODY, ctxt, cellName));
  }

  @PortOf("cell_get#L431-L437")
  private CellState cellGet(Undecorated body, RequestContext ctxt, String cellName) {
    for (Map<String, CellState> cellsDict : List.of(parentCells, childCells)) {
      if (cellsDict.containsKey(cellName)) {
        return cellsDict.get(cellName);
      }
    }

    throw new CellNotFound(Kwargs.of("cell_name", cellName));
  }

  /** Adds a cell; how depends on where the cells are kept. */
  public abstract Object cellCreate(RequestContext ctxt, Map<String, Object> values);

  /** Changes a cell; how depends on where the cells are kept. */
  public abstract Object cellUpdate(
      RequestContext ctxt, String cellName, Map<String, Object> values);

  /** Removes a cell; how depends on where the cells are kept. */
  public abstract Object cellDelete(RequestContext ctxt, String cellName);

  private static Map<String, Object> deepcopy(Map<String, Object> source) {
    Map<String, Object> copy = new LinkedHashMap<>();
    source.forEach((key, value) -> copy.put(key, copyOf(value)));
    return copy;
  }

  private static Object copyOf(Object value) {
    if (value instanceof Map) {
      return deepcopy(dict(value));
    }
    if (value instanceof Set) {
      return new LinkedHashSet<>(set(value));
    }
    return value instanceof List<?> list ? new ArrayList<Object>(list) : value;
  }

  @SuppressWarnings("unchecked")
  private static Set<Object> set(Object value) {
    return (Set<Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> dict(Object value) {
    return (Map<String, Object>) value;
  }
}
