package nova.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nova.RequestContext;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** Requests about one instance: what of them leaves for nova-cells, and how. */
@PortOf("nova/tests/unit/cells/test_cells_rpcapi.py::CellsAPITestCase")
class CellsRPCAPIInstancesTest {
  private final OneCell here = new OneCell("api");
  private final CellsService service = new CellsService(here);
  private final RequestContext ctxt = service.ctxt;
  private final CellsAPI api = new CellsAPI();
  private final Instance instance =
      new Instance(ctxt, Kwargs.of("id", 2, "uuid", "fake-uuid", "cell_name", "region!child"));

  @BeforeEach
  void answer() {
    service.answer("fake_response");
  }

  @AfterEach
  void leave() {
    here.leave();
  }

  @Test
  @PortOf("test_instance_update_from_api#L484-L498")
  void testInstanceUpdateFromApi() {
    api.instanceUpdateFromApi(ctxt, instance, "exp_vm", "exp_task", true);

    service.assertCast(
        "instance_update_from_api",
        "1.16",
        "instance",
        instance,
        "expected_vm_state",
        "exp_vm",
        "expected_task_state",
        "exp_task",
        "admin_state_reset",
        true);
  }

  @Test
  @PortOf("test_start_instance#L500-L508")
  void testStartInstance() {
    api.startInstance(ctxt, instance);

    service.assertCast("start_instance", "1.12", "instance", instance);
  }

  @Test
  @PortOf("test_stop_instance_cast#L510-L521")
  void testStopInstanceCast() {
    assertThat(api.stopInstance(ctxt, instance, true, true)).isNull();
    service.assertCast(
        "stop_instance", "1.31", "instance", instance, "do_cast", true, "clean_shutdown", true);
  }

  @Test
  @PortOf("test_stop_instance_call#L523-L535")
  void testStopInstanceCall() {
    assertThat(api.stopInstance(ctxt, instance, false, true)).isEqualTo("fake_response");
    service.assertCalled(
        "stop_instance", "1.31", "instance", instance, "do_cast", false, "clean_shutdown", true);
  }

  @Test
  @PortOf("test_reboot_instance#L581-L591")
  void testRebootInstance() {
    api.rebootInstance(ctxt, instance, "ignored", "HARD");

    service.assertCast("reboot_instance", "1.14", "instance", instance, "reboot_type", "HARD");
  }

  @Test
  @PortOf("test_pause_instance#L593-L601")
  void testPauseInstance() {
    api.pauseInstance(ctxt, instance);

    service.assertCast("pause_instance", "1.19", "instance", instance);
  }

  @Test
  @PortOf("test_unpause_instance#L603-L611")
  void testUnpauseInstance() {
    api.unpauseInstance(ctxt, instance);

    service.assertCast("unpause_instance", "1.19", "instance", instance);
  }

  @Test
  @PortOf("test_suspend_instance#L613-L621")
  void testSuspendInstance() {
    api.suspendInstance(ctxt, instance);

    service.assertCast("suspend_instance", "1.15", "instance", instance);
  }

  @Test
  @PortOf("test_resume_instance#L623-L631")
  void testResumeInstance() {
    api.resumeInstance(ctxt, instance);

    service.assertCast("resume_instance", "1.15", "instance", instance);
  }

  @Test
  @PortOf("test_terminate_instance#L633-L642")
  void testTerminateInstance() {
    api.terminateInstance(ctxt, instance, "bdms", "reservations", "delete");

    service.assertCast("terminate_instance", "1.36", "instance", instance, "delete_type", "delete");
  }

  @Test
  @PortOf("test_soft_delete_instance#L644-L651")
  void testSoftDeleteInstance() {
    api.softDeleteInstance(ctxt, instance, "reservations");

    service.assertCast("soft_delete_instance", "1.18", "instance", instance);
  }

  @Test
  @PortOf("test_resize_instance#L653-L668")
  void testResizeInstance() {
    Map<String, Object> updates = Kwargs.of("cow", "moo");
    Map<String, Object> flavor = Kwargs.of("flavorid", "2");

    api.resizeInstance(ctxt, instance, updates, "fake-hint", flavor, "fake-reservations", true);

    service.assertCast(
        "resize_instance",
        "1.33",
        "instance",
        instance,
        "flavor",
        flavor,
        "extra_instance_updates",
        updates,
        "clean_shutdown",
        true);
  }

  @Test
  @PortOf("test_live_migrate_instance#L670-L683")
  void testLiveMigrateInstance() {
    api.liveMigrateInstance(ctxt, instance, "fake-host", "fake-block", "fake-commit");

    service.assertCast(
        "live_migrate_instance",
        "1.20",
        "instance",
        instance,
        "block_migration",
        "fake-block",
        "disk_over_commit",
        "fake-commit",
        "host_name",
        "fake-host");
  }

  @Test
  @PortOf("test_revert_resize#L685-L695")
  void testRevertResize() {
    api.revertResize(ctxt, instance, "fake-migration", "fake-dest", "resvs");

    service.assertCast("revert_resize", "1.21", "instance", instance);
  }

  @Test
  @PortOf("test_confirm_resize#L697-L707")
  void testConfirmResize() {
    api.confirmResize(ctxt, instance, "fake-migration", "fake-source", "resvs", false);

    service.assertCast("confirm_resize", "1.21", "instance", instance);
  }

  @Test
  @PortOf("test_reset_network#L709-L716")
  void testResetNetwork() {
    api.resetNetwork(ctxt, instance);

    service.assertCast("reset_network", "1.22", "instance", instance);
  }

  @Test
  @PortOf("test_inject_network_info#L718-L725")
  void testInjectNetworkInfo() {
    api.injectNetworkInfo(ctxt, instance);

    service.assertCast("inject_network_info", "1.23", "instance", instance);
  }

  @Test
  @PortOf("test_snapshot_instance#L727-L736")
  void testSnapshotInstance() {
    api.snapshotInstance(ctxt, instance, "image-id");

    service.assertCast("snapshot_instance", "1.24", "instance", instance, "image_id", "image-id");
  }

  @Test
  @PortOf("test_backup_instance#L738-L751")
  void testBackupInstance() {
    api.backupInstance(ctxt, instance, "image-id", "backup-type", "rotation");

    service.assertCast(
        "backup_instance",
        "1.24",
        "instance",
        instance,
        "image_id",
        "image-id",
        "backup_type",
        "backup-type",
        "rotation",
        "rotation");
  }

  @Test
  @PortOf("test_set_admin_password#L753-L762")
  void testSetAdminPassword() {
    api.setAdminPassword(ctxt, instance, "fake-password");

    service.assertCast(
        "set_admin_password", "1.29", "instance", instance, "new_pass", "fake-password");
  }
}
