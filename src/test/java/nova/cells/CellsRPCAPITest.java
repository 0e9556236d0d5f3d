package nova.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nova.RequestContext;
import nova.exception.InstanceUnknownCell;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import oslo.config.CONF;
import oslo.messaging.Bus;
import oslo.messaging.Envelope;
import oslo.messaging.MessagingTimeout;
import oslo.serialization.JsonUtils;
import runtime.Attributes;
import runtime.Kwargs;

/** What leaves for nova-cells: kind, method, version and the names of what it carries. */
class CellsRPCAPITest {
  private final OneCell here = new OneCell("api");
  private final RequestContext ctxt = OneCell.user();
  private final List<Envelope> sent = new ArrayList<>();
  private CellsAPI api;

  @BeforeEach
  void listen() {
    here.set("enable", true);
    api = new CellsAPI();
    Bus.current()
        .disturb(
            (from, envelope) -> {
              sent.add(envelope);
              return true;
            });
  }

  @AfterEach
  void leave() {
    here.leave();
  }

  static Stream<Arguments> methods() {
    return Stream.of(
        cast("instance_update_at_top", "1.35", "instance"),
        cast("instance_destroy_at_top", "1.35", "instance"),
        cast("instance_delete_everywhere", "1.27", "instance", "delete_type"),
        cast("instance_fault_create_at_top", "1.0", "instance_fault"),
        call("get_cell_info_for_neighbors", "1.1"),
        cast("sync_instances", "1.1", "project_id", "updated_since", "deleted"),
        call("service_get_all", "1.2", "filters"),
        call("service_get_by_compute_host", "1.2", "host_name"),
        call("get_host_uptime", "1.17", "host_name"),
        call("service_update", "1.7", "host_name", "binary", "params_to_update"),
        call("service_delete", "1.26", "cell_service_id"),
        call("proxy_rpc_to_manager", "1.2", "topic", "rpc_message", "call", "timeout"),
        call("compute_node_get", "1.4", "compute_id"),
        call("compute_node_get_all", "1.4", "hypervisor_match"),
        call("compute_node_stats", "1.4"),
        cast("consoleauth_delete_tokens", "1.6", "instance_uuid"),
        call("validate_console_port", "1.6", "instance_uuid", "console_port", "console_type"),
        call("get_capacities", "1.9", "cell_name"),
        cast("bdm_update_or_create_at_top", "1.28", "bdm", "create"),
        cast("bdm_destroy_at_top", "1.10", "instance_uuid", "device_name", "volume_id"),
        call("get_migrations", "1.11", "filters"),
        cast("start_instance", "1.12", "instance"),
        cast("stop_instance", "1.31", "instance", "do_cast", "clean_shutdown"),
        call("cell_create", "1.13", "values"),
        call("cell_update", "1.13", "cell_name", "values"),
        call("cell_delete", "1.13", "cell_name"),
        call("cell_get", "1.13", "cell_name"),
        cast("reboot_instance", "1.14", "instance", "reboot_type"),
        cast("suspend_instance", "1.15", "instance"),
        cast("resume_instance", "1.15", "instance"),
        cast("terminate_instance", "1.36", "instance", "delete_type"),
        cast("soft_delete_instance", "1.18", "instance"),
        cast("pause_instance", "1.19", "instance"),
        cast("unpause_instance", "1.19", "instance"),
        cast("revert_resize", "1.21", "instance"),
        cast("confirm_resize", "1.21", "instance"),
        cast("reset_network", "1.22", "instance"),
        cast("inject_network_info", "1.23", "instance"),
        cast("snapshot_instance", "1.24", "instance", "image_id"),
        cast("backup_instance", "1.24", "instance", "image_id", "backup_type", "rotation"),
        cast("set_admin_password", "1.29", "instance", "new_pass"),
        call("get_keypair_at_top", "1.37", "user_id", "name"));
  }

  private static Arguments cast(String method, String version, String... names) {
    return Arguments.of("cast", method, version, List.of(names));
  }

  private static Arguments call(String method, String version, String... names) {
    return Arguments.of("call", method, version, List.of(names));
  }

  @ParameterizedTest(name = "{1} is a {0} at {2}")
  @MethodSource("methods")
  void method_isSentWithItsVersionAndArguments(
      String kind, String method, String version, List<String> names) {
    Map<String, Object> kwargs = Kwargs.of();
    names.stream()
        .filter(name -> !List.of("do_cast", "clean_shutdown", "call", "timeout").contains(name))
        .forEach(name -> kwargs.put(name, null));

    send(method, kwargs);

    Envelope envelope = sent.get(0);
    assertThat(envelope.kind).isEqualTo(kind);
    assertThat(envelope.topic).isEqualTo("cells");
    assertThat(envelope.method).isEqualTo(method);
    assertThat(envelope.version).isEqualTo(version);
    assertThat(body(envelope).keySet()).containsExactlyInAnyOrderElementsOf(names);
  }

  /** Nobody serves the topic, so a call ends in a time-out. */
  private void send(String method, Map<String, Object> kwargs) {
    try {
      Attributes.method(api, method).call(List.of(ctxt), kwargs);
    } catch (MessagingTimeout nobody) {
      assertThat(sent.get(0).kind).isEqualTo("call");
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> body(Envelope envelope) {
    return (Map<String, Object>) JsonUtils.loads(envelope.body);
  }

  private Instance instance(String cellName) {
    return new Instance(ctxt, Kwargs.of("id", 1, "uuid", "fake-uuid", "cell_name", cellName));
  }

  @Test
  void testCastComputeApiMethod() {
    api.castComputeApiMethod(
        ctxt, "fake-cell", "fake-method", List.of(1, 2), Kwargs.of("kwarg1", 10));

    assertThat(sent.get(0).method).isEqualTo("run_compute_api_method");
    assertThat(sent.get(0).version).isEqualTo("1.0");
    assertThat(body(sent.get(0)))
        .isEqualTo(
            Kwargs.of(
                "cell_name",
                "fake-cell",
                "method_info",
                Kwargs.of(
                    "method",
                    "fake-method",
                    "method_args",
                    List.of(1, 2),
                    "method_kwargs",
                    Kwargs.of("kwarg1", 10)),
                "call",
                false));
  }

  @Test
  void testBuildInstances() {
    send(
        "build_instances",
        Kwargs.of("instances", List.of(), "image", Kwargs.of("id", "i"), "legacy_bdm", true));

    assertThat(sent.get(0).version).isEqualTo("1.34");
    assertThat(body(sent.get(0)).keySet()).containsExactly("build_inst_kwargs");
    assertThat(sent.get(0).body).doesNotContain("legacy_bdm");
  }

  @Test
  void testActionsGetNoCell() {
    assertThatThrownBy(() -> api.actionsGet(ctxt, instance("")))
        .isInstanceOf(InstanceUnknownCell.class);
    assertThat(sent).isEmpty();
  }

  @Test
  void testActionGetByRequestIdNoCell() {
    assertThatThrownBy(() -> api.actionGetByRequestId(ctxt, instance(""), "req-fake"))
        .isInstanceOf(InstanceUnknownCell.class);
  }

  @Test
  void testActionEventsGetNoCell() {
    assertThatThrownBy(() -> api.actionEventsGet(ctxt, instance(""), 1))
        .isInstanceOf(InstanceUnknownCell.class);
  }

  @Test
  void testActionsGet() {
    assertThatThrownBy(() -> api.actionsGet(ctxt, instance("region!child")))
        .isInstanceOf(MessagingTimeout.class);
    assertThat(sent.get(0).version).isEqualTo("1.5");
    assertThat(body(sent.get(0)))
        .isEqualTo(Kwargs.of("cell_name", "region!child", "instance_uuid", "fake-uuid"));
  }

  @Test
  void versionCap_turnsObjectsIntoPlainMaps() {
    CONF.setOverride("upgrade_levels", "cells", "kilo");
    api = new CellsAPI();

    api.instanceUpdateAtTop(ctxt, instance("region!child"));

    assertThat(sent.get(0).version).isEqualTo("1.34");
    assertThat(sent.get(0).body).doesNotContain("nova_object.name");
  }
}
