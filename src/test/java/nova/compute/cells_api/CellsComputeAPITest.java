package nova.compute.cells_api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nova.compute.ApiCell;
import nova.db.ApiModule;
import nova.exception.InstanceUnknownCell;
import nova.objects.BlockDeviceMappingList;
import nova.objects.Flavor;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oslo.messaging.MessagingTimeout;
import runtime.Attributes;
import runtime.Kwargs;

/** What an API cell does itself, and what it only sends to the cell that has the instance. */
class CellsComputeAPITest {
  private final ApiCell cell = new ApiCell();
  private final ComputeCellsAPI api = new ComputeCellsAPI(null, null, null, null, true);

  @AfterEach
  void leave() {
    cell.leave();
  }

  @Test
  void testEvacuate() {
    api.evacuate(cell.user(), cell.instance("api!child"), "api!child@fakenode2", true, null);

    Map<?, ?> info = (Map<?, ?>) cell.body("run_compute_api_method").get("method_info");
    assertThat(info.get("method")).isEqualTo("evacuate");
    assertThat(((List<?>) info.get("method_args")).get(1)).isEqualTo("fakenode2");
  }

  @ParameterizedTest
  @CsvSource({"delete,hard", "soft_delete,soft", "force_delete,hard"})
  void testDeleteInstanceNoCell(String method, String deleteType) {
    Instance instance = cell.instance(null);

    Attributes.method(api, method).call(cell.user(), instance);

    assertThat(cell.methods()).contains("instance_delete_everywhere");
    assertThat(cell.body("instance_delete_everywhere")).containsEntry("delete_type", deleteType);
    assertThat(
            ApiModule.instanceGetAllByFilters(
                cell.user(), Kwargs.of("deleted", false), "id", "asc", null, null, null, false))
        .isEmpty();
  }

  @Test
  void testDeleteInstanceNoCellInstanceNotFoundAlreadyDeleted() {
    Instance instance = cell.instance(null);
    Instance other = Instance.getByUuid(cell.user(), instance.uuid());
    other.destroy();

    api.delete(cell.user(), instance);

    assertThat(cell.methods()).contains("instance_delete_everywhere");
  }

  @Test
  void testCreateBlockDeviceMapping() {
    Instance instance = cell.instance("api!child");

    api.createBlockDeviceMapping(
        Flavor.getByFlavorId(cell.user(), "1", null),
        instance.uuid(),
        new BlockDeviceMappingList());

    assertThat(ApiModule.blockDeviceMappingGetAllByInstance(cell.user(), instance.uuid(), false))
        .isEmpty();
  }

  @Test
  void testGetMigrations() {
    Map<String, Object> filters = Kwargs.of("cell_name", "ChildCell", "status", "confirmed");

    assertThatThrownBy(() -> api.getMigrations(cell.user(), filters))
        .isInstanceOf(MessagingTimeout.class);
    assertThat(cell.body("get_migrations")).containsEntry("filters", filters);
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
