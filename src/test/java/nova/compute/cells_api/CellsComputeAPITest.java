package nova.compute.cells_api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.CellsManager;
import nova.compute.ApiCell;
import nova.db.ApiModule;
import nova.exception.InstanceNotFound;
import nova.exception.InstanceUnknownCell;
import nova.exception.ObjectActionError;
import nova.objects.BlockDeviceMapping;
import nova.objects.BlockDeviceMappingList;
import nova.objects.Flavor;
import nova.objects.Instance;
import nova.objects.base.NovaObjectSerializer;
import nova.rpc.RequestContextSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.messaging.Envelope;
import oslo.messaging.RPCDispatcher;
import oslo.messaging.Target;
import port.PortOf;
import runtime.Attributes;
import runtime.Kwargs;

/** What an API cell does itself, and what it only sends to the cell that has the instance. */
@PortOf("nova/tests/unit/compute/test_compute_cells.py::CellsComputeAPITestCase")
class CellsComputeAPITest {
  private final ApiCell cell = new ApiCell();
  private final ComputeCellsAPI api = new ComputeCellsAPI(null, null, null, null, true);

  @AfterEach
  void leave() {
    cell.leave();
  }

  @Test
  @PortOf("test_evacuate#L137-L147")
  void testEvacuate() {
    Instance instance = cell.instance("api!child");

    api.evacuate(cell.user(), instance, "api!child@fakenode2", true, null);

    Map<?, ?> info = (Map<?, ?>) cell.body("run_compute_api_method").get("method_info");
    assertThat(info.get("method")).isEqualTo("evacuate");
    assertThat(info.get("method_args"))
        .isEqualTo(Arrays.asList(instance.uuid(), "fakenode2", true, null));
  }

  /** Cannot be destroyed, as an update has come in between. */
  private static final class Moving extends Instance {
    private final Runnable refresh;
    private int destroyed;

    Moving(Instance same, Runnable refresh) {
      super(same.getContext(), Map.of());
      same.fields().keySet().stream()
          .filter(same::objAttrIsSet)
          .forEach(name -> set(name, same.get(name)));
      objResetChanges();
      this.refresh = refresh;
    }

    @Override
    public String objName() {
      return "Instance";
    }

    @Override
    public void destroy() {
      destroyed++;
      throw new ObjectActionError(Kwargs.of("action", "destroy", "reason", "host changed"));
    }

    @Override
    public void refresh() {
      refresh.run();
    }
  }

  @Test
  @PortOf("test_delete_instance_no_cell_constraint_failure_does_not_loop#L169-L182")
  void testDeleteInstanceNoCellConstraintFailureDoesNotLoop() {
    Moving instance = new Moving(cell.instance(null), () -> {});

    assertThatThrownBy(() -> api.delete(cell.user(), instance))
        .isInstanceOf(ObjectActionError.class)
        .hasMessageContaining("host changed");
    assertThat(instance.destroyed).isEqualTo(1);
    assertThat(cell.methods()).containsExactly("instance_delete_everywhere");
  }

  @Test
  @PortOf("test_delete_instance_no_cell_constraint_failure_corrects_itself#L184-L206")
  void testDeleteInstanceNoCellConstraintFailureCorrectsItself() {
    Moving[] instance = new Moving[1];
    instance[0] = new Moving(cell.instance(null), () -> instance[0].set("cell_name", "api!child"));

    api.delete(cell.user(), instance[0]);

    assertThat(instance[0].destroyed).isEqualTo(1);
    assertThat(cell.methods())
        .containsOnlyOnce("instance_delete_everywhere")
        .endsWith("terminate_instance");
  }

  @Test
  @PortOf("test_delete_instance_no_cell_destroy_fails_already_deleted#L208-L233")
  void testDeleteInstanceNoCellDestroyFailsAlreadyDeleted() {
    Moving instance =
        new Moving(
            cell.instance(null),
            () -> {
              throw new InstanceNotFound(Kwargs.of("instance_id", "gone"));
            });

    api.delete(cell.user(), instance);

    assertThat(instance.destroyed).isEqualTo(1);
    assertThat(cell.methods()).containsExactly("instance_delete_everywhere");
    assertThat(cell.body("instance_delete_everywhere")).containsEntry("delete_type", "hard");
  }

  @Test
  @PortOf("test_delete_instance_no_cell_instance_not_found_already_deleted#L235-L257")
  void testDeleteInstanceNoCellInstanceNotFoundAlreadyDeleted() {
    Instance instance = cell.instance(null);
    Instance.getByUuid(cell.user(), instance.uuid()).destroy();

    api.delete(cell.user(), instance);

    assertThat(cell.methods()).containsExactly("instance_delete_everywhere");
    assertThat(cell.body("instance_delete_everywhere")).containsEntry("delete_type", "hard");
  }

  @Test
  @PortOf("test_soft_delete_instance_no_cell#L259-L260")
  void testSoftDeleteInstanceNoCell() {
    deleteWithoutCell("soft_delete", "soft");
  }

  @Test
  @PortOf("test_delete_instance_no_cell#L262-L263")
  void testDeleteInstanceNoCell() {
    deleteWithoutCell("delete", "hard");
  }

  @Test
  @PortOf("test_force_delete_instance_no_cell#L265-L266")
  void testForceDeleteInstanceNoCell() {
    deleteWithoutCell("force_delete", "hard");
  }

  private void deleteWithoutCell(String method, String deleteType) {
    Instance instance = cell.instance(null);

    Attributes.method(api, method).call(cell.user(), instance);

    assertThat(cell.methods()).containsExactly("instance_delete_everywhere");
    assertThat(cell.body("instance_delete_everywhere")).containsEntry("delete_type", deleteType);
    assertThatThrownBy(() -> Instance.getByUuid(cell.user(), instance.uuid()))
        .isInstanceOf(InstanceNotFound.class);
  }

  /** A nova-cells that knows of one migration. */
  public static final class Answering {
    public final Target target = Target.of("version", "1.37");

    public Object getMigrations(RequestContext ctxt, Map<String, Object> filters) {
      return List.of(filters.get("status"));
    }
  }

  @Test
  @PortOf("test_get_migrations#L268-L279")
  void testGetMigrations() {
    Map<String, Object> filters = Kwargs.of("cell_name", "ChildCell", "status", "confirmed");
    cell.serve("cells", new Answering());

    assertThat(api.getMigrations(cell.user(), filters)).isEqualTo(List.of("confirmed"));
    assertThat(cell.body("get_migrations")).containsEntry("filters", filters);
  }

  @Test
  @PortOf("test_create_block_device_mapping#L281-L292")
  void testCreateBlockDeviceMapping() {
    Instance instance = cell.instance("api!child");
    BlockDeviceMapping image = new BlockDeviceMapping(cell.user(), Kwargs.of());
    image.update(
        Kwargs.of("source_type", "image", "destination_type", "local", "image_id", "img-1"));

    api.createBlockDeviceMapping(
        Flavor.getByFlavorId(cell.user(), "1", null),
        instance.uuid(),
        new BlockDeviceMappingList(cell.user(), Kwargs.of("objects", List.of(image))));

    assertThat(ApiModule.blockDeviceMappingGetAllByInstance(cell.user(), instance.uuid(), false))
        .isEmpty();
  }

  @Test
  @PortOf("test_rebuild_sig#L297-L328")
  void testRebuildSig() {
    Map<String, Object> child = Kwargs.of("name", "child", "is_parent", false);
    child.put("transport_url", "fake://mq-child/");
    ApiModule.cellCreate(cell.user().elevated(null), child);
    CellsManager manager = new CellsManager(Kwargs.of());
    RPCDispatcher dispatcher =
        new RPCDispatcher(
            null, List.of(manager), new RequestContextSerializer(new NovaObjectSerializer()));

    api.rebuild(cell.user(), cell.instance("nova!child"), "img-1", "pass", null, Kwargs.of());
    Envelope cast = cell.sent("rebuild_instance");
    dispatcher.dispatch(
        cell.user().toDict(), cast.method, cast.namespace, cast.version, cell.body(cast.method));

    assertThat(cell.methods()).endsWith("rebuild_instance", "process_message");
    assertThat(cell.methods()).containsOnlyOnce("process_message");
  }

  @Test
  void stop_savesHereAndSendsTheInstanceToNovaCells() {
    api.stop(cell.user(), cell.instance("api!child"), true, true);

    assertThat(cell.methods()).containsExactly("instance_update_from_api", "stop_instance");
  }

  @Test
  void rescue_isCheckedHereAndDoneThere() {
    api.rescue(cell.user(), cell.instance("api!child"), "secret", null, true);

    assertThat(cell.methods())
        .containsExactly("instance_update_from_api", "run_compute_api_method");
  }

  @Test
  void pause_withoutCell_isRefused() {
    assertThatThrownBy(() -> api.pause(cell.user(), cell.instance(null)))
        .isInstanceOf(InstanceUnknownCell.class);
    assertThat(cell.methods()).isEmpty();
  }

  @Test
  void computeRedirect_answersAnyOtherNameWithNothing() {
    ComputeRPCAPIRedirect redirect = new ComputeRPCAPIRedirect(new nova.cells.CellsAPI());

    assertThat(Attributes.method(redirect, "no_such_method").call(1, 2)).isNull();
    assertThat(cell.methods()).isEmpty();
    for (String name : ComputeRPCAPIRedirect.CELLS_COMPATIBLE) {
      assertThat(Attributes.hasMethod(new nova.cells.CellsAPI(), name)).as(name).isTrue();
    }
  }
}
