package nova.compute.cells_api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.compute.ApiCell;
import nova.objects.Flavor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runtime.Attributes;
import runtime.Kwargs;

/** Tasks for a conductor leave an API cell by way of nova-cells, each under its own name. */
class CellsConductorAPIRPCRedirectTest {
  private final ApiCell cell = new ApiCell();
  private final ComputeCellsAPI api = new ComputeCellsAPI(null, null, null, null, true);

  @AfterEach
  void leave() {
    cell.leave();
  }

  @Test
  void testBuildInstances() {
    Flavor flavor = Flavor.getByFlavorId(cell.user(), "1", null);

    Attributes.method(api, "create")
        .call(List.of(cell.user(), flavor, "img-1"), Kwargs.of("display_name", "vm"));

    assertThat(cell.methods()).containsExactly("build_instances");
  }

  @Test
  void testResizeInstance() {
    Attributes.method(api, "resize")
        .call(List.of(cell.user(), cell.instance("api!child")), new LinkedHashMap<>());

    assertThat(cell.methods()).containsExactly("instance_update_from_api", "resize_instance");
    assertThat(cell.body("resize_instance"))
        .containsEntry("clean_shutdown", true)
        .containsKey("flavor");
  }

  @Test
  void testLiveMigrateInstance() {
    api.liveMigrate(cell.user(), cell.instance("api!child"), true, true, "fake_dest_host");

    assertThat(cell.methods()).endsWith("live_migrate_instance");
    assertThat(cell.body("live_migrate_instance")).containsEntry("host_name", "fake_dest_host");
  }

  @Test
  void testRebuildInstance() {
    Map<String, Object> options = Kwargs.of("preserve_ephemeral", true);

    api.rebuild(cell.user(), cell.instance("api!child"), "img-1", "password", null, options);

    assertThat(cell.methods()).endsWith("rebuild_instance");
    assertThat(cell.body("rebuild_instance")).containsEntry("image_href", "img-1");
  }

  @Test
  void testCheckEqual() {
    assertThat(ConductorTaskRPCAPIRedirect.CELLS_COMPATIBLE)
        .containsExactly(
            "build_instances", "resize_instance", "live_migrate_instance", "rebuild_instance");
  }
}
