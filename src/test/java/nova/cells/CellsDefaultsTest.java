package nova.cells;

import static nova.cells.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import runtime.Attributes;
import runtime.Kwargs;
import runtime.TypeError;

/** Arguments that a caller left out, and the requests that no test of the original sends. */
class CellsDefaultsTest {
  private final OneCell here = new OneCell("api");

  @AfterEach
  void leave() {
    here.leave();
  }

  @Nested
  class Manager {
    private final NotedManager noted = NotedManager.leaf(here);
    private final CellsManager manager = noted.manager;
    private final RequestContext ctxt = noted.ctxt;
    private final Instance instance = noted.instance();

    private Calls.Call received(String method, Object... namesAndValues) {
      Attributes.method(manager, method).call(List.of(ctxt), Kwargs.of(namesAndValues));
      return noted.calls.single();
    }

    @Test
    void stopInstance_isACastWithACleanShutdown() {
      assertThat(received("stop_instance", "instance", instance))
          .isEqualTo(call("stop_instance", ctxt, instance, true, true));
    }

    @Test
    void terminateInstance_deletes() {
      assertThat(received("terminate_instance", "instance", instance))
          .isEqualTo(call("terminate_instance", ctxt, instance, "delete"));
    }

    @Test
    void resizeInstance_shutsDownCleanly() {
      Map<String, Object> updates = Kwargs.of("task_state", "resize_prep");

      assertThat(
              received(
                  "resize_instance",
                  "instance",
                  instance,
                  "flavor",
                  "fake-flavor",
                  "extra_instance_updates",
                  updates))
          .isEqualTo(call("resize_instance", ctxt, instance, "fake-flavor", updates, true));
    }

    @Test
    void bdmUpdateOrCreateAtTop_leavesOpenWhetherItIsNew() {
      assertThat(received("bdm_update_or_create_at_top", "bdm", Kwargs.of("id", 1)))
          .isEqualTo(call("bdm_update_or_create_at_top", ctxt, Kwargs.of("id", 1), null));
    }

    @Test
    void pauseAndUnpause_arePassedOn() {
      assertThat(received("pause_instance", "instance", instance))
          .isEqualTo(call("pause_instance", ctxt, instance));
      noted.calls.made().clear();
      assertThat(received("unpause_instance", "instance", instance))
          .isEqualTo(call("unpause_instance", ctxt, instance));
    }

    @Test
    void rebuild_isPassedOnWithItsOtherArguments() {
      assertThat(
              received(
                  "rebuild_instance",
                  "instance",
                  instance,
                  "image_href",
                  "fake-image",
                  "admin_password",
                  "fake-pass",
                  "files_to_inject",
                  List.of(),
                  "preserve_ephemeral",
                  true,
                  "kwargs",
                  Kwargs.of("metadata", "m")))
          .isEqualTo(
              call(
                  "rebuild_instance",
                  ctxt,
                  instance,
                  "fake-image",
                  "fake-pass",
                  List.of(),
                  true,
                  Kwargs.of("metadata", "m")));
    }

    @Test
    void missingArguments_areRefused() {
      assertThatThrownBy(() -> received("start_instance"))
          .isInstanceOf(TypeError.class)
          .hasMessage("start_instance() takes exactly 3 arguments (2 given)");
      assertThatThrownBy(() -> received("stop_instance", "do_cast", false))
          .isInstanceOf(TypeError.class)
          .hasMessage("stop_instance() takes at least 3 arguments (3 given)");
      assertThat(noted.calls.made()).isEmpty();
    }

    @Test
    void unknownArguments_areRefused() {
      assertThatThrownBy(() -> received("start_instance", "instance", instance, "foreign", 1))
          .isInstanceOf(TypeError.class)
          .hasMessage("start_instance() got an unexpected keyword argument 'foreign'");
    }
  }

  @Nested
  class Client {
    private final CellsService service = new CellsService(here);
    private final CellsAPI api = new CellsAPI();
    private final Instance instance = new Instance(service.ctxt, Kwargs.of("uuid", "fake-uuid"));

    private void send(String method, Object... namesAndValues) {
      Attributes.method(api, method).call(List.of(service.ctxt), Kwargs.of(namesAndValues));
    }

    @Test
    void syncInstances_takesAllLiveOnes() {
      send("sync_instances");

      service.assertCast(
          "sync_instances", "1.1", "project_id", null, "updated_since", null, "deleted", false);
    }

    @Test
    void proxyRpcToManager_isACastWithoutTimeout() {
      send("proxy_rpc_to_manager", "rpc_message", Kwargs.of(), "topic", "compute.a@b");

      service.assertCalled(
          "proxy_rpc_to_manager",
          "1.2",
          "topic",
          "compute.a@b",
          "rpc_message",
          Kwargs.of(),
          "call",
          false,
          "timeout",
          null);
    }

    @Test
    void stopInstance_isACastWithACleanShutdown() {
      send("stop_instance", "instance", instance);

      service.assertCast(
          "stop_instance", "1.31", "instance", instance, "do_cast", true, "clean_shutdown", true);
    }

    @Test
    void terminateInstance_deletes() {
      send("terminate_instance", "instance", instance, "bdms", List.of());

      service.assertCast(
          "terminate_instance", "1.36", "instance", instance, "delete_type", "delete");
    }

    @Test
    void resizeInstance_shutsDownCleanly() {
      send(
          "resize_instance",
          "instance",
          instance,
          "extra_instance_updates",
          null,
          "scheduler_hint",
          null,
          "flavor",
          Kwargs.of("flavorid", "2"),
          "reservations",
          null);

      service.assertCast(
          "resize_instance",
          "1.33",
          "instance",
          instance,
          "flavor",
          Kwargs.of("flavorid", "2"),
          "extra_instance_updates",
          null,
          "clean_shutdown",
          true);
    }

    @Test
    void rebuildInstance_sendsWhatTheChildCannotFindOutItself() {
      send(
          "rebuild_instance",
          "instance",
          instance,
          "new_pass",
          "fake-pass",
          "injected_files",
          List.of(),
          "image_ref",
          "fake-image",
          "orig_image_ref",
          "old-image",
          "orig_sys_metadata",
          Kwargs.of(),
          "bdms",
          null,
          "kwargs",
          Kwargs.of("metadata", "m"));

      service.assertCast(
          "rebuild_instance",
          "1.25",
          "instance",
          instance,
          "image_href",
          "fake-image",
          "admin_password",
          "fake-pass",
          "files_to_inject",
          List.of(),
          "preserve_ephemeral",
          false,
          "kwargs",
          Kwargs.of("metadata", "m"));
    }
  }
}
