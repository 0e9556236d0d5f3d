package nova.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nova.RequestContext;
import nova.cells.filters.CellFilterHandler;
import nova.cells.messaging.MessageRunner;
import nova.cells.state.CellStateManager;
import nova.cells.state.TreeStateManager;
import nova.cells.weights.CellWeightHandler;
import nova.cells.weights.WeightedCell;
import nova.db.Database;
import nova.filters.BaseFilter;
import nova.objects.BlockDeviceMappingList;
import nova.objects.Flavor;
import nova.objects.Instance;
import nova.weights.BaseWeigher;
import nova.weights.WeighedObject;
import runtime.Kwargs;

/** A top cell that is to build three instances; whatever leaves its scheduler is noted. */
final class SchedulingCell {
  static final String NAME = "api-cell";
  static final List<String> UUIDS =
      Stream.of(1, 2, 3).map(n -> "00000000-0000-4000-8000-00000000000" + n).toList();

  final OneCell here = new OneCell(NAME);
  final Calls calls = new Calls();
  final RequestContext ctxt = OneCell.user();
  final Flavor flavor =
      new Flavor(
          ctxt,
          Kwargs.of(
              "id",
              1,
              "name",
              "m1.tiny",
              "flavorid",
              "1",
              "memory_mb",
              512,
              "vcpus",
              1,
              "root_gb",
              1,
              "ephemeral_gb",
              0,
              "swap",
              0,
              "rxtx_factor",
              1.0,
              "vcpu_weight",
              0,
              "extra_specs",
              Kwargs.of()));
  final List<Object> instances = new ArrayList<>();
  NotingRunner runner;
  NotingScheduler scheduler;

  /** Notes what is created here instead of creating it. */
  public static final class NotingScheduler extends CellsScheduler {
    Calls calls;
    RuntimeException failsToPick;
    RuntimeException failsToCreate;
    int picks;
    boolean creates;

    public NotingScheduler(MessageRunner msgRunner) {
      super(msgRunner);
    }

    @Override
    List<nova.cells.state.CellState> grabTargetCells(Map<String, Object> filterProperties) {
      picks++;
      if (failsToPick != null) {
        throw failsToPick;
      }
      return super.grabTargetCells(filterProperties);
    }

    @Override
    @SuppressWarnings("unchecked")
    List<Object> createInstancesHere(
        RequestContext ctxt,
        List<String> instanceUuids,
        Map<String, Object> instanceProperties,
        Flavor instanceType,
        Map<String, Object> image,
        List<Object> securityGroups,
        BlockDeviceMappingList blockDeviceMapping) {
      if (failsToCreate != null) {
        throw failsToCreate;
      }
      if (creates) {
        return super.createInstancesHere(
            ctxt,
            instanceUuids,
            instanceProperties,
            instanceType,
            image,
            securityGroups,
            blockDeviceMapping);
      }
      return (List<Object>)
          calls.note(
              "_create_instances_here",
              ctxt,
              instanceUuids,
              instanceProperties,
              instanceType,
              image,
              securityGroups,
              blockDeviceMapping);
    }
  }

  /** Passes the first build on, to our own scheduler; notes all that comes of it. */
  final class NotingRunner extends MessageRunner {
    private boolean started;

    NotingRunner(CellStateManager stateManager) {
      super(stateManager);
    }

    /** From now on every build is one that our scheduler sends. */
    void started() {
      this.started = true;
    }

    @Override
    public void buildInstances(
        RequestContext ctxt, Object targetCell, Map<String, Object> buildInstKwargs) {
      if (started) {
        calls.note("build_instances", ctxt, targetCell, buildInstKwargs);
      } else {
        started = true;
        super.buildInstances(ctxt, targetCell, buildInstKwargs);
      }
    }

    @Override
    public void instanceUpdateAtTop(RequestContext ctxt, Object instance) {
      Instance told = (Instance) instance;
      calls.note("instance_update_at_top", told.uuid(), told.get("vm_state"));
    }
  }

  /** The conductor's place. */
  final class NotingConductor {
    public void buildInstances(RequestContext ctxt, Map<String, Object> kwargs) {
      calls.note("conductor.build_instances", ctxt, kwargs);
    }
  }

  /** Filters nothing, but notes what it should; may say that the work is done. */
  final class NotingFilterHandler extends CellFilterHandler {
    boolean handled;

    @Override
    public List<?> getFilteredObjects(
        List<? extends BaseFilter> filters,
        List<?> objs,
        Map<String, Object> filterProperties,
        int index) {
      calls.note("get_filtered_objects", filters, objs, filterProperties);
      return handled ? null : objs;
    }
  }

  /** Weighs nothing, but notes what it should; the first is the best. */
  final class NotingWeightHandler extends CellWeightHandler {
    @Override
    public List<WeighedObject> getWeighedObjects(
        List<? extends BaseWeigher> weighers, List<?> objList, Map<String, Object> properties) {
      calls.note("get_weighed_objects", weighers, objList, properties);
      return List.of(new WeightedCell(objList.get(0), 0.0));
    }
  }

  SchedulingCell() {
    here.set("scheduler", NotingScheduler.class.getName().replace("$", "$$"));
    here.set("scheduler_filter_classes", List.of());
    here.set("scheduler_weight_classes", List.of());
    int id = 0;
    for (String uuid : UUIDS) {
      Instance instance = new Instance(ctxt, Kwargs.of("uuid", uuid, "id", id++));
      instance.set("flavor", flavor);
      instances.add(instance);
    }
  }

  /** Makes the scheduler, once all options are set. */
  void with(String... children) {
    runner =
        new NotingRunner(TreeStateManager.of(List.of(), List.of(children), new BaseCellsDriver()));
    scheduler = (NotingScheduler) runner.scheduler;
    scheduler.calls = calls;
    scheduler.computeTaskApi = new NotingConductor();
  }

  Map<String, Object> buildInstKwargs() {
    return Kwargs.of(
        "instances", instances,
        "image", Kwargs.of("id", "fake_image"),
        "filter_properties", Kwargs.of("instance_type", flavor),
        "security_groups", List.of("fake_sec_groups"),
        "block_device_mapping", new BlockDeviceMappingList(ctxt));
  }

  /** The message that starts a build, as nova-cells sends it to its own cell. */
  void build(Map<String, Object> buildInstKwargs) {
    runner.buildInstances(ctxt, runner.stateManager.getMyState(), buildInstKwargs);
  }

  /** Rows that the API made before it asked for the build. */
  void rows() {
    UUIDS.forEach(
        uuid ->
            Database.current()
                .insert(
                    "instances",
                    Kwargs.of("uuid", uuid, "project_id", "fake", "vm_state", "building")));
  }

  void leave() {
    here.leave();
  }
}
