package nova.cells;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nova.RequestContext;
import nova.UtilsModule;
import nova.cells.filters.CellFilterHandler;
import nova.cells.messaging.Message;
import nova.cells.messaging.MessageRunner;
import nova.cells.state.CellState;
import nova.cells.state.CellStateManager;
import nova.cells.weights.CellWeightHandler;
import nova.compute.ComputeModule;
import nova.compute.InstanceActions;
import nova.compute.VmStates;
import nova.compute.api.API;
import nova.conductor.ConductorModule;
import nova.db.Base;
import nova.exception.NoCellsAvailable;
import nova.filters.BaseFilter;
import nova.objects.BlockDeviceMappingList;
import nova.objects.Flavor;
import nova.objects.Instance;
import nova.objects.InstanceAction;
import nova.objects.base.BaseModule;
import nova.objects.base.NovaObject;
import nova.weights.BaseWeigher;
import nova.weights.WeighedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.utils.ImportutilsModule;
import port.PortOf;
import runtime.Attributes;
import runtime.Kwargs;
import runtime.Text;
import standin.Time;

/** Picks the cell that builds; where that is our own, makes the rows and asks the conductor. */
@PortOf("nova/cells/scheduler.py::CellsScheduler")
public class CellsScheduler extends Base {
  private static final Logger LOG = LoggerFactory.getLogger("nova.cells.scheduler");

  public static final List<Opt> CELL_SCHEDULER_OPTS =
      List.of(
          Opt.list("cells", "scheduler_filter_classes", List.of("nova.cells.filters.all_filters")),
          Opt.list("cells", "scheduler_weight_classes", List.of("nova.cells.weights.all_weighers")),
          Opt.integer("cells", "scheduler_retries", 10),
          Opt.integer("cells", "scheduler_retry_delay", 2));

  /** What the retry loop runs once it has target cells. */
  @FunctionalInterface
  interface BuildMethod {
    void call(
        Message message,
        List<CellState> targetCells,
        List<String> instanceUuids,
        Map<String, Object> methodKwargs);
  }

  public final MessageRunner msgRunner;
  public final CellStateManager stateManager;
  final API computeApi;
  Object computeTaskApi;
  CellFilterHandler filterHandler;
  final List<BaseFilter> filters;
  CellWeightHandler weightHandler;
  final List<BaseWeigher> weighers;

  @PortOf("__init__#L69-L82")
  public CellsScheduler(MessageRunner msgRunner) {
    this.msgRunner = msgRunner;
    this.stateManager = msgRunner.stateManager;
    this.computeApi = ComputeModule.API();
    this.computeTaskApi = ConductorModule.ComputeTaskAPI();
    this.filterHandler = new CellFilterHandler();
    List<Class<?>> filterClasses =
        filterHandler.getMatchingClasses(CONF.list("cells", "scheduler_filter_classes"));
    this.filters = new ArrayList<>();
    for (Class<?> cls : filterClasses) {
      filters.add((BaseFilter) ImportutilsModule.create(cls));
    }
    this.weightHandler = new CellWeightHandler();
    List<Class<?>> weigherClasses =
        weightHandler.getMatchingClasses(CONF.list("cells", "scheduler_weight_classes"));
    // As in nova: weighers live as long as the scheduler, and so do the extremes they have seen.
    this.weighers = new ArrayList<>();
    for (Class<?> cls : weigherClasses) {
      weighers.add((BaseWeigher) ImportutilsModule.create(cls));
    }
  }

  @PortOf("_create_instances_here#L84-L125")
  List<Object> createInstancesHere(
      RequestContext ctxt,
      List<String> instanceUuids,
      Map<String, Object> instanceProperties,
      Flavor instanceType,
      Map<String, Object> image,
      List<Object> securityGroups,
      BlockDeviceMappingList blockDeviceMapping) {
    Map<String, Object> instanceValues = new LinkedHashMap<>(instanceProperties);
    // It may have come as a list of pairs; the new row takes a dictionary.
    instanceValues.put("metadata", UtilsModule.instanceMeta(instanceValues));
    // The new row gets its own of these.
    pop(instanceValues, "id");
    pop(instanceValues, "name");
    pop(instanceValues, "info_cache");
    pop(instanceValues, "security_groups");
    pop(instanceValues, "flavor");

    // As in nova: what comes of it over the wire is of no use.
    instanceValues.remove("pci_requests");

    List<Object> instances = new ArrayList<>();
    int numInstances = instanceUuids.size();
    int i = 0;
    for (String instanceUuid : instanceUuids) {
      Instance instance = new Instance(ctxt, Kwargs.of());
      // As in nova: the values of the first instance serve for all, so each gets a number behind
      // the one that the first got at the top, and its host name.
      instance.update(instanceValues);
      instance.set("uuid", instanceUuid);
      instance.set("flavor", instanceType);
      instance.set("old_flavor", null);
      instance.set("new_flavor", null);
      instance =
          computeApi.createDbEntryForNewInstance(
              ctxt,
              instanceType,
              image,
              instance,
              securityGroups,
              blockDeviceMapping,
              numInstances,
              i,
              false);

      instances.add(instance);
      msgRunner.instanceUpdateAtTop(ctxt, instance);
      i++;
    }
    return instances;
  }

  /** Python's {@code values.pop(key)}, which fails where there is no such key. */
  private static void pop(Map<String, Object> values, String key) {
    Kwargs.item(values, key);
    values.remove(key);
  }

  @PortOf("_create_action_here#L127-L133")
  void createActionHere(RequestContext ctxt, List<String> instanceUuids) {
    for (String instanceUuid : instanceUuids) {
      InstanceAction.actionStart(ctxt, instanceUuid, InstanceActions.CREATE, false);
    }
  }

  /** Our children, and last ourselves if we could build or have none. */
  @PortOf("_get_possible_cells#L135-L141")
  List<CellState> getPossibleCells() {
    List<CellState> cells = stateManager.getChildCells();
    CellState ourCell = stateManager.getMyState();
    if (cells.isEmpty() || !ourCell.capacities.isEmpty()) {
      cells.add(ourCell);
    }
    return cells;
  }

  /** Best cell first; null where a filter has done the work. */
  @PortOf("_grab_target_cells#L143-L162")
  List<CellState> grabTargetCells(Map<String, Object> filterProperties) {
    List<?> cells = getPossibleCells();
    cells = filterHandler.getFilteredObjects(filters, cells, filterProperties, 0);
    if (cells == null || cells.isEmpty()) {
      if (cells == null) {
        return null;
      }
      throw new NoCellsAvailable();
    }

    List<WeighedObject> weightedCells =
        weightHandler.getWeighedObjects(weighers, cells, filterProperties);
    LOG.debug("Weighted cells: {}", weightedCells);
    List<CellState> targetCells =
        weightedCells.stream().map(cell -> (CellState) cell.obj).collect(Collectors.toList());
    return targetCells;
  }

  @PortOf("_build_instances#L164-L203")
  @SuppressWarnings("unchecked")
  void doBuildInstances(
      Message message,
      List<CellState> targetCells,
      List<String> instanceUuids,
      Map<String, Object> buildInstKwargs) {
    RequestContext ctxt = message.ctxt();
    Map<String, Object> instanceProperties =
        (Map<String, Object>)
            BaseModule.objToPrimitive(
                ((List<Object>) Kwargs.item(buildInstKwargs, "instances")).get(0));
    Map<String, Object> filterProperties =
        (Map<String, Object>) Kwargs.item(buildInstKwargs, "filter_properties");
    Flavor instanceType = (Flavor) Kwargs.item(filterProperties, "instance_type");
    Map<String, Object> image = (Map<String, Object>) Kwargs.item(buildInstKwargs, "image");
    List<Object> securityGroups = (List<Object>) Kwargs.item(buildInstKwargs, "security_groups");
    BlockDeviceMappingList blockDeviceMapping =
        (BlockDeviceMappingList) Kwargs.item(buildInstKwargs, "block_device_mapping");

    LOG.debug("Building instances with routing_path={}", message.routingPath());

    for (CellState targetCell : targetCells) {
      try {
        if (targetCell.isMe) {
          // The conductor expects the rows to be there.
          List<Object> instances =
              createInstancesHere(
                  ctxt,
                  instanceUuids,
                  instanceProperties,
                  instanceType,
                  image,
                  securityGroups,
                  blockDeviceMapping);
          buildInstKwargs.put("instances", instances);
          // And the action.
          createActionHere(ctxt, instanceUuids);
          Attributes.method(computeTaskApi, "build_instances").call(List.of(ctxt), buildInstKwargs);
          return;
        }
        msgRunner.buildInstances(ctxt, targetCell, buildInstKwargs);
        return;
      } catch (RuntimeException e) {
        LOG.error("Couldn't communicate with cell '{}'", targetCell.name, e);
      }
    }
    LOG.error("Couldn't communicate with any cells");
    throw new NoCellsAvailable();
  }

  @PortOf("build_instances#L205-L220")
  @SuppressWarnings("unchecked")
  public void buildInstances(Message message, Map<String, Object> buildInstKwargs) {
    Object image = Kwargs.item(buildInstKwargs, "image");
    List<String> instanceUuids = new ArrayList<>();
    for (Object inst : (List<Object>) Kwargs.item(buildInstKwargs, "instances")) {
      instanceUuids.add((String) ((NovaObject) inst).get("uuid"));
    }
    List<Object> instances = (List<Object>) Kwargs.item(buildInstKwargs, "instances");
    Map<String, Object> requestSpec =
        nova.scheduler.UtilsModule.buildRequestSpec(message.ctxt(), image, instances, null);
    // As in nova: a shallow copy, so filters that change the hints change them for all cells below.
    Map<String, Object> filterProperties =
        new LinkedHashMap<>(
            (Map<String, Object>) Kwargs.item(buildInstKwargs, "filter_properties"));
    filterProperties.put("context", message.ctxt());
    filterProperties.put("scheduler", this);
    filterProperties.put("routing_path", message.routingPath());
    filterProperties.put("host_sched_kwargs", buildInstKwargs);
    filterProperties.put("request_spec", requestSpec);

    scheduleBuildToCells(
        message, instanceUuids, filterProperties, this::doBuildInstances, buildInstKwargs);
  }

  /** Tries again while no cell is available; gives up with instances in ERROR, without raising. */
  @PortOf("_schedule_build_to_cells#L222-L256")
  void scheduleBuildToCells(
      Message message,
      List<String> instanceUuids,
      Map<String, Object> filterProperties,
      BuildMethod method,
      Map<String, Object> methodKwargs) {
    try {
      for (int i = 0; i < Math.max(0, CONF.integer("cells", "scheduler_retries")) + 1; i++) {
        try {
          List<CellState> targetCells = grabTargetCells(filterProperties);
          if (targetCells == null) {
            return;
          }

          method.call(message, targetCells, instanceUuids, methodKwargs);
          return;
        } catch (NoCellsAvailable e) {
          if (i == Math.max(0, CONF.integer("cells", "scheduler_retries"))) {
            throw e;
          }
          int sleepTime = Math.max(1, CONF.integer("cells", "scheduler_retry_delay"));
          LOG.info("No cells available when scheduling.  Will retry in {} second(s)", sleepTime);
          Time.sleep(sleepTime);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("Error scheduling instances {}", Text.str(instanceUuids), e);
      RequestContext ctxt = message.ctxt();
      for (String instanceUuid : instanceUuids) {
        Instance instance =
            new Instance(ctxt, Kwargs.of("uuid", instanceUuid, "vm_state", VmStates.ERROR));
        msgRunner.instanceUpdateAtTop(ctxt, instance);
        try {
          instance.set("vm_state", VmStates.ERROR);
          instance.save(null, null, false);
        } catch (RuntimeException unsaved) {
          // As in nova: the save fails where this cell has no row, as in a child, and in an API
          // cell, as the cell name is not set; there the instance stays as it was.
          LOG.debug("Could not save {} as failed", instanceUuid, unsaved);
        }
      }
    }
  }
}
