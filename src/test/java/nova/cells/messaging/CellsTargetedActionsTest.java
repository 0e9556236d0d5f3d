package nova.cells.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Attributes;
import runtime.Kwargs;

/** What the messages that act on an instance ask of the compute API of its cell. */
@PortOf("nova/tests/unit/cells/test_cells_messaging.py::CellsTargetedMethodsTestCase")
class CellsTargetedActionsTest {
  private static final String CHILD = "child-cell2";
  private static final String PATH = "api-cell!child-cell2";

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final Noting methods = cells.ask(CHILD, () -> new Noting(cells.runner(CHILD)));
  private final Instance instance = new Instance(ctxt, Kwargs.of("uuid", "fake-instance"));
  private final List<Object> asked = new ArrayList<>();

  @AfterEach
  void leave() {
    cells.leave();
  }

  private class Noting extends TargetedMessageMethods {
    Noting(MessageRunner runner) {
      super(runner);
    }

    @Override
    Object callComputeApiWithObj(
        RequestContext context,
        Instance given,
        String method,
        List<Object> args,
        Map<String, Object> kwargs) {
      assertThat(context).isSameAs(ctxt);
      assertThat(given).isSameAs(instance);
      asked.add(method);
      asked.add(args);
      asked.add(kwargs);
      return "meow";
    }
  }

  /** The message's method runs with the instance and these arguments, others are left out. */
  private Object act(String method, boolean needResponse, Object... kwargs) {
    Map<String, Object> all = Kwargs.of("instance", instance);
    all.putAll(Kwargs.of(kwargs));
    TargetedMessage message =
        new TargetedMessage(
            cells.runner(CHILD),
            ctxt,
            method,
            all,
            "down",
            PATH,
            Kwargs.of("need_response", needResponse));
    return Attributes.method(methods, method).call(List.of(message), all);
  }

  private void assertAsked(String method, List<Object> args, Map<String, Object> kwargs) {
    assertThat(asked).containsExactly(method, args, kwargs);
  }

  private void assertPassedOn(String message, String method) {
    act(message, false);
    assertAsked(method, List.of(), Kwargs.of());
  }

  @Test
  @PortOf("test_start_instance#L1251-L1252")
  void testStartInstance() {
    assertPassedOn("start_instance", "start");
  }

  @Test
  @PortOf("test_stop_instance_cast#L1254-L1257")
  void testStopInstanceCast() {
    act("stop_instance", false);
    assertAsked("stop", List.of(), Kwargs.of("do_cast", true, "clean_shutdown", true));
  }

  @Test
  @PortOf("test_stop_instance_call#L1259-L1262")
  void testStopInstanceCall() {
    assertThat(act("stop_instance", true)).isEqualTo("meow");
    assertAsked("stop", List.of(), Kwargs.of("do_cast", false, "clean_shutdown", true));
  }

  @Test
  @PortOf("test_reboot_instance#L1264-L1267")
  void testRebootInstance() {
    act("reboot_instance", false, "reboot_type", "HARD");
    assertAsked("reboot", List.of(), Kwargs.of("reboot_type", "HARD"));
  }

  @Test
  @PortOf("test_suspend_instance#L1269-L1270")
  void testSuspendInstance() {
    assertPassedOn("suspend_instance", "suspend");
  }

  @Test
  @PortOf("test_resume_instance#L1272-L1273")
  void testResumeInstance() {
    assertPassedOn("resume_instance", "resume");
  }

  @Test
  @PortOf("test_terminate_instance#L1289-L1291")
  void testTerminateInstance() {
    assertPassedOn("terminate_instance", "delete");
  }

  @Test
  @PortOf("test_soft_delete_instance#L1293-L1295")
  void testSoftDeleteInstance() {
    assertPassedOn("soft_delete_instance", "soft_delete");
  }

  @Test
  @PortOf("test_pause_instance#L1297-L1298")
  void testPauseInstance() {
    assertPassedOn("pause_instance", "pause");
  }

  @Test
  @PortOf("test_unpause_instance#L1300-L1301")
  void testUnpauseInstance() {
    assertPassedOn("unpause_instance", "unpause");
  }

  private void assertResizes(boolean cleanShutdown, Object... options) {
    Map<String, Object> kwargs =
        Kwargs.of(
            "flavor", Kwargs.of("id", 42, "flavorid", "orangemocchafrappuccino"),
            "extra_instance_updates", Kwargs.of("cow", "moo"));
    kwargs.putAll(Kwargs.of(options));
    List<Object> pairs = new ArrayList<>();
    kwargs.forEach((name, value) -> pairs.addAll(List.of(name, value)));
    act("resize_instance", false, pairs.toArray());
    assertAsked(
        "resize",
        List.of(),
        Kwargs.of(
            "flavor_id", "orangemocchafrappuccino", "clean_shutdown", cleanShutdown, "cow", "moo"));
  }

  @Test
  @PortOf("test_resize_instance#L1313-L1314")
  void testResizeInstance() {
    assertResizes(true, "clean_shutdown", true);
    asked.clear();
    assertResizes(true);
  }

  @Test
  @PortOf("test_resize_instance_forced_shutdown#L1316-L1317")
  void testResizeInstanceForcedShutdown() {
    assertResizes(false, "clean_shutdown", false);
  }

  @Test
  @PortOf("test_live_migrate_instance#L1319-L1325")
  void testLiveMigrateInstance() {
    act(
        "live_migrate_instance",
        false,
        "block_migration",
        "fake-block-mig",
        "disk_over_commit",
        "fake-commit",
        "host_name",
        "fake-host");
    assertAsked("live_migrate", List.of("fake-block-mig", "fake-commit", "fake-host"), Kwargs.of());
  }

  @Test
  @PortOf("test_revert_resize#L1327-L1329")
  void testRevertResize() {
    assertPassedOn("revert_resize", "revert_resize");
  }

  @Test
  @PortOf("test_confirm_resize#L1331-L1333")
  void testConfirmResize() {
    assertPassedOn("confirm_resize", "confirm_resize");
  }

  @Test
  @PortOf("test_reset_network#L1335-L1337")
  void testResetNetwork() {
    assertPassedOn("reset_network", "reset_network");
  }

  @Test
  @PortOf("test_inject_network_info#L1339-L1341")
  void testInjectNetworkInfo() {
    assertPassedOn("inject_network_info", "inject_network_info");
  }

  @Test
  @PortOf("test_set_admin_password#L1406-L1409")
  void testSetAdminPassword() {
    act("set_admin_password", false, "new_pass", "fake-password");
    assertAsked("set_admin_password", List.of("fake-password"), Kwargs.of());
  }
}
