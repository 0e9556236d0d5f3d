package nova.cells.utils;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import nova.RequestContext;
import nova.objects.Instance;
import nova.objects.InstanceList;
import port.PortOf;
import runtime.Chance;
import runtime.Kwargs;

/** Helpers for names and lists that cross cells. */
@PortOf("nova/cells/utils.py")
public final class UtilsModule {
  /** Between the names in a full cell name or routing path. */
  public static final String PATH_CELL_SEP = "!";

  /** Before a cell name: a save of this instance is not to be told to the other cells. */
  public static final String BLOCK_SYNC_FLAG = "!!";

  /** Between a full cell name and something in that cell. */
  static final String CELL_ITEM_SEP = "@";

  private UtilsModule() {}

  /**
   * Live and deleted instances, live ones first; the database is asked at the first {@code next}.
   */
  @PortOf("get_instances_to_sync#L126-L152")
  public static Iterator<Object> getInstancesToSync(
      RequestContext context,
      Object updatedSince,
      String projectId,
      Object deleted,
      boolean shuffle,
      boolean uuidsOnly) {
    return new Generator(
        () -> {
          Map<String, Object> filters = Kwargs.of();
          if (updatedSince != null) {
            filters.put("changes-since", updatedSince);
          }
          if (projectId != null) {
            filters.put("project_id", projectId);
          }
          if (!Boolean.TRUE.equals(deleted)) {
            filters.put("deleted", false);
          }
          List<Object> instances =
              new java.util.ArrayList<>(
                  InstanceList.getByFilters(context, filters, "deleted", "asc").objects());
          if (shuffle) {
            Chance.shuffle(instances);
          }
          return instances.iterator();
        },
        uuidsOnly);
  }

  /** A Python generator: its body starts with the first {@code next}. */
  private static final class Generator implements Iterator<Object> {
    private final Supplier<Iterator<Object>> body;
    private final boolean uuidsOnly;
    private Iterator<Object> started;

    Generator(Supplier<Iterator<Object>> body, boolean uuidsOnly) {
      this.body = body;
      this.uuidsOnly = uuidsOnly;
    }

    @Override
    public boolean hasNext() {
      if (started == null) {
        started = body.get();
      }
      return started.hasNext();
    }

    @Override
    public Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Instance instance = (Instance) started.next();
      return uuidsOnly ? instance.get("uuid") : instance;
    }
  }

  /** {@code cell@item}, or the item as it is where there is no cell name. */
  @PortOf("cell_with_item#L155-L159")
  public static Object cellWithItem(String cellName, Object item) {
    if (cellName == null) {
      return item;
    }
    return cellName + CELL_ITEM_SEP + (item == null ? "None" : item);
  }

  /** Cell name and item, split at the last separator; the cell name is null where there is none. */
  @PortOf("split_cell_and_item#L162-L168")
  public static List<String> splitCellAndItem(String cellAndItem) {
    int at = cellAndItem.lastIndexOf(CELL_ITEM_SEP);
    if (at < 0) {
      return Collections.unmodifiableList(Arrays.asList(null, cellAndItem));
    } else {
      return List.of(cellAndItem.substring(0, at), cellAndItem.substring(at + 1));
    }
  }

  @PortOf("add_cell_to_compute_node#L171-L178")
  public static ComputeNodeProxy addCellToComputeNode(Object computeNode, String cellName) {
    ComputeNodeProxy computeProxy = new ComputeNodeProxy(computeNode, cellName);
    return computeProxy;
  }

  @PortOf("add_cell_to_service#L181-L188")
  public static ServiceProxy addCellToService(Object service, String cellName) {
    ServiceProxy serviceProxy = new ServiceProxy(service, cellName);
    return serviceProxy;
  }

  /** Changes the log in place, unlike its two siblings. */
  @PortOf("add_cell_to_task_log#L191-L196")
  public static void addCellToTaskLog(Map<String, Object> taskLog, String cellName) {
    taskLog.put("id", cellWithItem(cellName, taskLog.get("id")));
    taskLog.put("host", cellWithItem(cellName, taskLog.get("host")));
  }
}
