package nova.compute.cells_api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nova.compute.ApiCell;
import nova.objects.Flavor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Attributes;
import runtime.Kwargs;

/** Tasks for a conductor leave an API cell by way of nova-cells, each under its own name. */
@PortOf("nova/tests/unit/compute/test_compute_cells.py::CellsConductorAPIRPCRedirect")
class CellsConductorAPIRPCRedirectTest {
  private final ApiCell cell = new ApiCell();
  private final ComputeCellsAPI api = new ComputeCellsAPI(null, null, null, null, true);

  @AfterEach
  void leave() {
    cell.leave();
  }

  @Test
  @PortOf("test_build_instances#L341-L359")
  void testBuildInstances() {
    Flavor flavor = Flavor.getByFlavorId(cell.user(), "1", null);

    Attributes.method(api, "create")
        .call(List.of(cell.user(), flavor, "img-1"), Kwargs.of("display_name", "vm"));

    assertThat(cell.methods()).containsExactly("build_instances");
  }

  @Test
  @PortOf("test_resize_instance#L361-L383")
  void testResizeInstance() {
    Attributes.method(api, "resize")
        .call(List.of(cell.user(), cell.instance("api!child")), new LinkedHashMap<>());

    assertThat(cell.methods()).containsExactly("instance_update_from_api", "resize_instance");
    assertThat(cell.body("resize_instance"))
        .containsEntry("clean_shutdown", true)
        .containsKey("flavor");
  }

  @Test
  @PortOf("test_live_migrate_instance#L385-L398")
  void testLiveMigrateInstance() {
    api.liveMigrate(cell.user(), cell.instance("api!child"), true, true, "fake_dest_host");

    assertThat(cell.methods()).endsWith("live_migrate_instance");
    assertThat(cell.body("live_migrate_instance")).containsEntry("host_name", "fake_dest_host");
  }

  @Test
  @PortOf("test_rebuild_instance#L400-L430")
  void testRebuildInstance() {
    Map<String, Object> options = Kwargs.of("preserve_ephemeral", true);

    api.rebuild(cell.user(), cell.instance("api!child"), "img-1", "password", null, options);

    assertThat(cell.methods()).endsWith("rebuild_instance");
    assertThat(cell.body("rebuild_instance")).containsEntry("image_href", "img-1");
  }

  @Test
  @PortOf("test_check_equal#L432-L439")
  void testCheckEqual() {
    List<String> tested =
        Arrays.stream(getClass().getDeclaredMethods())
            .map(method -> method.getAnnotation(PortOf.class))
            .filter(Objects::nonNull)
            .map(origin -> origin.value().replaceFirst("test_(.*)#.*", "$1"))
            .filter(name -> !name.equals("check_equal"))
            .toList();

    assertThat(ConductorTaskRPCAPIRedirect.CELLS_COMPATIBLE)
        .containsExactlyInAnyOrderElementsOf(tested);
  }
}
