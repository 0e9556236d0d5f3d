package nova.cells;

import static nova.cells.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.Logged;
import nova.RequestContext;
import nova.db.Database;
import nova.exception.InstanceUnknownCell;
import nova.objects.Flavor;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** What nova-cells does with requests about one instance, and with questions about its past. */
@PortOf("nova/tests/unit/cells/test_cells_manager.py::CellsManagerClassTestCase")
class CellsManagerInstancesTest {
  private final OneCell here = new OneCell(NotedManager.NAME);
  private final NotedManager noted = NotedManager.leaf(here);
  private final CellsManager manager = noted.manager;
  private final Calls calls = noted.calls;
  private final RequestContext ctxt = noted.ctxt;
  private final Instance instance = noted.instance();

  @AfterEach
  void leave() {
    here.leave();
  }

  @Test
  @PortOf("test_actions_get#L541-L554")
  void testActionsGet() {
    List<Object> actions = List.of(Kwargs.of("id", 123, "action", "reboot"));
    noted.answer(actions);

    assertThat(manager.actionsGet(ctxt, "fake-cell", "fake-uuid")).isSameAs(actions);
    assertThat(calls.single()).isEqualTo(call("actions_get", ctxt, "fake-cell", "fake-uuid"));
  }

  @Test
  @PortOf("test_action_get_by_request_id#L556-L571")
  void testActionGetByRequestId() {
    Map<String, Object> action = Kwargs.of("id", 123, "action", "reboot");
    noted.answer(action);

    assertThat(manager.actionGetByRequestId(ctxt, "fake-cell", "fake-uuid", "req-fake"))
        .isSameAs(action);
    assertThat(calls.single())
        .isEqualTo(call("action_get_by_request_id", ctxt, "fake-cell", "fake-uuid", "req-fake"));
  }

  @Test
  @PortOf("test_action_events_get#L573-L585")
  void testActionEventsGet() {
    List<Object> events = List.of(Kwargs.of("id", 1, "event", "schedule"));
    noted.answer(events);

    assertThat(manager.actionEventsGet(ctxt, "fake-cell", "fake-action")).isSameAs(events);
    assertThat(calls.single())
        .isEqualTo(call("action_events_get", ctxt, "fake-cell", "fake-action"));
  }

  private static void row(String uuid, String cellName) {
    Database.current()
        .insert("instances", Kwargs.of("uuid", uuid, "project_id", "fake", "cell_name", cellName));
  }

  @Test
  @PortOf("test_validate_console_port#L608-L629")
  void testValidateConsolePort() {
    row("fake-instance-uuid", "fake-cell-name");
    noted.answer("fake-response");

    assertThat(manager.validateConsolePort(ctxt, "fake-instance-uuid", 5900, "fake-console-type"))
        .isEqualTo("fake-response");
    assertThat(calls.single())
        .isEqualTo(
            call(
                "validate_console_port",
                ctxt,
                "fake-cell-name",
                "fake-instance-uuid",
                5900,
                "fake-console-type"));
  }

  @Test
  void validateConsolePort_needsTheNameOfTheCell() {
    row("fake-instance-uuid", null);

    assertThatThrownBy(() -> manager.validateConsolePort(ctxt, "fake-instance-uuid", 5900, "novnc"))
        .isInstanceOf(InstanceUnknownCell.class)
        .hasMessage("Cell is not known for instance fake-instance-uuid");
    assertThat(calls.made()).isEmpty();
  }

  @Test
  @PortOf("test_get_migrations#L655-L669")
  void testGetMigrations() {
    Map<String, Object> filters = Kwargs.of("status", "confirmed");
    Map<String, Object> first = Kwargs.of("id", 123);
    Map<String, Object> second = Kwargs.of("id", 456);
    calls.answer(
        List.of(noted.response("fake", List.of(first)), noted.response("fake", List.of(second))));

    assertThat(manager.getMigrations(ctxt, filters)).isEqualTo(List.of(first, second));
    assertThat(calls.single()).isEqualTo(call("get_migrations", ctxt, null, false, filters));
  }

  @Test
  @PortOf("test_get_migrations_for_a_given_cell#L671-L683")
  void testGetMigrationsForAGivenCell() {
    Map<String, Object> filters = Kwargs.of("status", "confirmed", "cell_name", "ChildCell1");
    List<Object> migrations = List.of(Kwargs.of("id", 123));
    calls.answer(List.of(noted.response("fake", migrations)));

    assertThat(manager.getMigrations(ctxt, filters)).isEqualTo(migrations);
    assertThat(calls.single())
        .isEqualTo(call("get_migrations", ctxt, "grandchild-cell1!ChildCell1", false, filters));
  }

  @Test
  @PortOf("test_instance_update_from_api#L685-L697")
  void testInstanceUpdateFromApi() {
    manager.instanceUpdateFromApi(ctxt, instance, "exp_vm", "exp_task", true);

    assertThat(calls.single())
        .isEqualTo(call("instance_update_from_api", ctxt, instance, "exp_vm", "exp_task", true));
  }

  @Test
  @PortOf("test_start_instance#L699-L703")
  void testStartInstance() {
    manager.startInstance(ctxt, instance);

    assertThat(calls.single()).isEqualTo(call("start_instance", ctxt, instance));
  }

  @Test
  @PortOf("test_stop_instance#L705-L714")
  void testStopInstance() {
    noted.answer("fake-response");

    assertThat(manager.stopInstance(ctxt, instance, false, true)).isEqualTo("fake-response");
    assertThat(calls.single()).isEqualTo(call("stop_instance", ctxt, instance, false, true));
  }

  @Test
  void stopInstance_asACastHasNoAnswer() {
    assertThat(manager.stopInstance(ctxt, instance, true, false)).isNull();
    assertThat(calls.single()).isEqualTo(call("stop_instance", ctxt, instance, true, false));
  }

  @Test
  @PortOf("test_reboot_instance#L762-L769")
  void testRebootInstance() {
    manager.rebootInstance(ctxt, instance, "HARD");

    assertThat(calls.single()).isEqualTo(call("reboot_instance", ctxt, instance, "HARD"));
  }

  @Test
  @PortOf("test_suspend_instance#L771-L776")
  void testSuspendInstance() {
    manager.suspendInstance(ctxt, instance);

    assertThat(calls.single()).isEqualTo(call("suspend_instance", ctxt, instance));
  }

  @Test
  @PortOf("test_resume_instance#L778-L783")
  void testResumeInstance() {
    manager.resumeInstance(ctxt, instance);

    assertThat(calls.single()).isEqualTo(call("resume_instance", ctxt, instance));
  }

  @Test
  @PortOf("test_terminate_instance#L785-L792")
  void testTerminateInstance() {
    manager.terminateInstance(ctxt, instance, "delete");

    assertThat(calls.single()).isEqualTo(call("terminate_instance", ctxt, instance, "delete"));
  }

  @Test
  @PortOf("test_soft_delete_instance#L794-L799")
  void testSoftDeleteInstance() {
    manager.softDeleteInstance(ctxt, instance);

    assertThat(calls.single()).isEqualTo(call("soft_delete_instance", ctxt, instance));
  }

  private void assertResized(boolean cleanShutdown) {
    Flavor flavor = new Flavor(ctxt, Kwargs.of("flavorid", "2"));
    Map<String, Object> updates = Kwargs.of("task_state", "resize_prep");

    manager.resizeInstance(ctxt, instance, flavor, updates, cleanShutdown);

    assertThat(calls.single())
        .isEqualTo(call("resize_instance", ctxt, instance, flavor, updates, cleanShutdown));
  }

  @Test
  @PortOf("test_resize_instance#L812-L813")
  void testResizeInstance() {
    assertResized(true);
  }

  @Test
  @PortOf("test_resize_instance_forced_shutdown#L815-L816")
  void testResizeInstanceForcedShutdown() {
    assertResized(false);
  }

  @Test
  @PortOf("test_live_migrate_instance#L818-L827")
  void testLiveMigrateInstance() {
    manager.liveMigrateInstance(ctxt, instance, "fake-block", "fake-commit", "fake-host");

    assertThat(calls.single())
        .isEqualTo(
            call(
                "live_migrate_instance", ctxt, instance, "fake-block", "fake-commit", "fake-host"));
  }

  @Test
  @PortOf("test_revert_resize#L829-L833")
  void testRevertResize() {
    manager.revertResize(ctxt, instance);

    assertThat(calls.single()).isEqualTo(call("revert_resize", ctxt, instance));
  }

  @Test
  @PortOf("test_confirm_resize#L835-L839")
  void testConfirmResize() {
    manager.confirmResize(ctxt, instance);

    assertThat(calls.single()).isEqualTo(call("confirm_resize", ctxt, instance));
  }

  @Test
  @PortOf("test_reset_network#L841-L845")
  void testResetNetwork() {
    manager.resetNetwork(ctxt, instance);

    assertThat(calls.single()).isEqualTo(call("reset_network", ctxt, instance));
  }

  @Test
  @PortOf("test_inject_network_info#L847-L852")
  void testInjectNetworkInfo() {
    manager.injectNetworkInfo(ctxt, instance);

    assertThat(calls.single()).isEqualTo(call("inject_network_info", ctxt, instance));
  }

  @Test
  @PortOf("test_snapshot_instance#L854-L861")
  void testSnapshotInstance() {
    manager.snapshotInstance(ctxt, instance, "fake-id");

    assertThat(calls.single()).isEqualTo(call("snapshot_instance", ctxt, instance, "fake-id"));
  }

  @Test
  @PortOf("test_backup_instance#L863-L873")
  void testBackupInstance() {
    manager.backupInstance(ctxt, instance, "fake-id", "backup-type", 7);

    assertThat(calls.single())
        .isEqualTo(call("backup_instance", ctxt, instance, "fake-id", "backup-type", 7));
  }

  @Test
  @PortOf("test_set_admin_password#L875-L881")
  void testSetAdminPassword() {
    manager.setAdminPassword(ctxt, instance, "fake-password");

    assertThat(calls.single())
        .isEqualTo(call("set_admin_password", ctxt, instance, "fake-password"));
  }

  @Test
  @PortOf("test_get_keypair_at_top#L883-L894")
  void testGetKeypairAtTop() {
    List<Object> responses = new ArrayList<>();
    responses.add(noted.response("without", null));
    responses.add(noted.response("first", "fake_keypair"));
    responses.add(noted.response("second", "fake_keypair2"));
    calls.answer(responses);

    try (Logged logged = new Logged()) {
      assertThat(manager.getKeypairAtTop(ctxt, "fake_user_id", "fake_name"))
          .isEqualTo("fake_keypair");
      assertThat(logged.lines())
          .containsExactly(
              "WARN nova.cells.manager The same keypair name 'fake_name' exists in the following"
                  + " cells: first, second. The keypair value from the first cell is returned.");
    }
    assertThat(calls.single())
        .isEqualTo(call("get_keypair_at_top", ctxt, "fake_user_id", "fake_name"));
  }

  @Test
  @PortOf("test_get_keypair_at_top_with_empty_responses#L896-L905")
  void testGetKeypairAtTopWithEmptyResponses() {
    calls.answer(List.of());

    assertThat(manager.getKeypairAtTop(ctxt, "fake_user_id", "fake_name")).isNull();
    assertThat(calls.single())
        .isEqualTo(call("get_keypair_at_top", ctxt, "fake_user_id", "fake_name"));
  }
}
