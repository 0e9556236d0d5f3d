package nova.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.exception.InstanceUnknownCell;
import nova.exception.KeypairNotFound;
import nova.objects.Instance;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import oslo.messaging.MessagingTimeout;
import port.PortOf;
import runtime.Kwargs;

/** Calls: what is asked of nova-cells, and that its answer comes back. */
@PortOf("nova/tests/unit/cells/test_cells_rpcapi.py::CellsAPITestCase")
class CellsRPCAPIQuestionsTest {
  private final OneCell here = new OneCell("api");
  private final CellsService service = new CellsService(here);
  private final RequestContext ctxt = service.ctxt;
  private final CellsAPI api = new CellsAPI();

  @BeforeEach
  void answer() {
    service.answer("fake_response");
  }

  @AfterEach
  void leave() {
    here.leave();
  }

  @Test
  @PortOf("test_get_capacities#L144-L152")
  void testGetCapacities() {
    Map<String, Object> capacity = Kwargs.of("capacity", "info");
    service.answer(capacity);

    assertThat(api.getCapacities(ctxt, "name")).isEqualTo(capacity);
    service.assertCalled("get_capacities", "1.9", "cell_name", "name");
  }

  @Test
  @PortOf("test_get_cell_info_for_neighbors#L237-L243")
  void testGetCellInfoForNeighbors() {
    assertThat(api.getCellInfoForNeighbors(ctxt)).isEqualTo("fake_response");
    service.assertCalled("get_cell_info_for_neighbors", "1.1");
  }

  @Test
  void getCellInfoForNeighbors_asksNobodyWhereCellsAreOff() {
    here.set("enable", false);

    assertThat(api.getCellInfoForNeighbors(ctxt)).isEqualTo(List.of());
    assertThat(service.sent()).isEmpty();
  }

  @Test
  @PortOf("test_service_get_all#L257-L266")
  void testServiceGetAll() {
    Map<String, Object> filters = Kwargs.of("key1", "val1", "key2", "val2");

    assertThat(api.serviceGetAll(ctxt, filters)).isEqualTo("fake_response");
    service.assertCalled("service_get_all", "1.2", "filters", filters);
  }

  @Test
  @PortOf("test_service_get_by_compute_host#L268-L276")
  void testServiceGetByComputeHost() {
    assertThat(api.serviceGetByComputeHost(ctxt, "fake-host-name")).isEqualTo("fake_response");
    service.assertCalled("service_get_by_compute_host", "1.2", "host_name", "fake-host-name");
  }

  @Test
  @PortOf("test_get_host_uptime#L278-L286")
  void testGetHostUptime() {
    assertThat(api.getHostUptime(ctxt, "fake-host-name")).isEqualTo("fake_response");
    service.assertCalled("get_host_uptime", "1.17", "host_name", "fake-host-name");
  }

  @Test
  @PortOf("test_service_update#L288-L300")
  void testServiceUpdate() {
    assertThat(api.serviceUpdate(ctxt, "fake-host-name", "nova-api", Kwargs.of("disabled", true)))
        .isEqualTo("fake_response");
    service.assertCalled(
        "service_update",
        "1.7",
        "host_name",
        "fake-host-name",
        "binary",
        "nova-api",
        "params_to_update",
        Kwargs.of("disabled", true));
  }

  @Test
  @PortOf("test_service_delete#L302-L310")
  void testServiceDelete() {
    service.answer(null);

    api.serviceDelete(ctxt, "cell@id");

    service.assertCalled("service_delete", "1.26", "cell_service_id", "cell@id");
  }

  @Test
  @PortOf("test_proxy_rpc_to_manager#L312-L324")
  void testProxyRpcToManager() {
    Map<String, Object> message = Kwargs.of("method", "fake-msg");

    assertThat(api.proxyRpcToManager(ctxt, message, "fake-topic", true, 7))
        .isEqualTo("fake_response");
    service.assertCalled(
        "proxy_rpc_to_manager",
        "1.2",
        "rpc_message",
        message,
        "topic",
        "fake-topic",
        "call",
        true,
        "timeout",
        7);
  }

  @Test
  void proxyRpcToManager_waitsAsLongAsTheProxiedCallWould() {
    service.neverAnswer();
    Instant start = here.world().clock().peek();

    assertThatThrownBy(() -> api.proxyRpcToManager(ctxt, Kwargs.of(), "topic", true, 7))
        .isInstanceOf(MessagingTimeout.class);
    assertThat(Duration.between(start, here.world().clock().peek()))
        .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
  }

  @Test
  @PortOf("test_task_log_get_all#L326-L342")
  void testTaskLogGetAll() {
    assertThat(
            api.taskLogGetAll(
                ctxt, "fake_name", "fake_begin", "fake_end", "fake_host", "fake_state"))
        .isEqualTo("fake_response");
    service.assertCalled(
        "task_log_get_all",
        "1.3",
        "task_name",
        "fake_name",
        "period_beginning",
        "fake_begin",
        "period_ending",
        "fake_end",
        "host",
        "fake_host",
        "state",
        "fake_state");
  }

  @Test
  @PortOf("test_compute_node_get_all#L344-L352")
  void testComputeNodeGetAll() {
    assertThat(api.computeNodeGetAll(ctxt, "fake-match")).isEqualTo("fake_response");
    service.assertCalled("compute_node_get_all", "1.4", "hypervisor_match", "fake-match");
  }

  @Test
  @PortOf("test_compute_node_stats#L354-L360")
  void testComputeNodeStats() {
    assertThat(api.computeNodeStats(ctxt)).isEqualTo("fake_response");
    service.assertCalled("compute_node_stats", "1.4");
  }

  @Test
  @PortOf("test_compute_node_get#L362-L369")
  void testComputeNodeGet() {
    assertThat(api.computeNodeGet(ctxt, "fake_compute_id")).isEqualTo("fake_response");
    service.assertCalled("compute_node_get", "1.4", "compute_id", "fake_compute_id");
  }

  private Instance instance(String cellName) {
    return new Instance(ctxt, Kwargs.of("uuid", "fake-uuid", "cell_name", cellName));
  }

  /** Nothing is sent for an instance whose cell nobody knows. */
  private void assertUnknownCell(ThrowingCallable question) {
    assertThatThrownBy(question)
        .isInstanceOf(InstanceUnknownCell.class)
        .hasMessage("Cell is not known for instance fake-uuid");
    assertThat(service.sent()).isEmpty();
  }

  @Test
  @PortOf("test_actions_get#L371-L380")
  void testActionsGet() {
    assertThat(api.actionsGet(ctxt, instance("region!child"))).isEqualTo("fake_response");
    service.assertCalled(
        "actions_get", "1.5", "cell_name", "region!child", "instance_uuid", "fake-uuid");
  }

  @Test
  @PortOf("test_actions_get_no_cell#L382-L386")
  void testActionsGetNoCell() {
    assertUnknownCell(() -> api.actionsGet(ctxt, instance(null)));
  }

  @Test
  @PortOf("test_action_get_by_request_id#L388-L399")
  void testActionGetByRequestId() {
    assertThat(api.actionGetByRequestId(ctxt, instance("region!child"), "req-fake"))
        .isEqualTo("fake_response");
    service.assertCalled(
        "action_get_by_request_id",
        "1.5",
        "cell_name",
        "region!child",
        "instance_uuid",
        "fake-uuid",
        "request_id",
        "req-fake");
  }

  @Test
  @PortOf("test_action_get_by_request_id_no_cell#L401-L405")
  void testActionGetByRequestIdNoCell() {
    assertUnknownCell(() -> api.actionGetByRequestId(ctxt, instance(null), "req-fake"));
  }

  @Test
  @PortOf("test_action_events_get#L407-L417")
  void testActionEventsGet() {
    assertThat(api.actionEventsGet(ctxt, instance("region!child"), "fake-action"))
        .isEqualTo("fake_response");
    service.assertCalled(
        "action_events_get", "1.5", "cell_name", "region!child", "action_id", "fake-action");
  }

  @Test
  @PortOf("test_action_events_get_no_cell#L419-L423")
  void testActionEventsGetNoCell() {
    assertUnknownCell(() -> api.actionEventsGet(ctxt, instance(null), "fake-action"));
  }

  @Test
  @PortOf("test_validate_console_port#L435-L446")
  void testValidateConsolePort() {
    assertThat(api.validateConsolePort(ctxt, "fake-uuid", "fake-port", "fake-type"))
        .isEqualTo("fake_response");
    service.assertCalled(
        "validate_console_port",
        "1.6",
        "instance_uuid",
        "fake-uuid",
        "console_port",
        "fake-port",
        "console_type",
        "fake-type");
  }

  @Test
  @PortOf("test_get_migrations#L474-L482")
  void testGetMigrations() {
    Map<String, Object> filters = Kwargs.of("cell_name", "ChildCell", "status", "confirmed");

    assertThat(api.getMigrations(ctxt, filters)).isEqualTo("fake_response");
    service.assertCalled("get_migrations", "1.11", "filters", filters);
  }

  @Test
  @PortOf("test_cell_create#L537-L545")
  void testCellCreate() {
    Map<String, Object> values = Kwargs.of("name", "new");

    assertThat(api.cellCreate(ctxt, values)).isEqualTo("fake_response");
    service.assertCalled("cell_create", "1.13", "values", values);
  }

  @Test
  @PortOf("test_cell_update#L547-L557")
  void testCellUpdate() {
    Map<String, Object> values = Kwargs.of("weight_offset", 2.0);

    assertThat(api.cellUpdate(ctxt, "cell_name", values)).isEqualTo("fake_response");
    service.assertCalled("cell_update", "1.13", "cell_name", "cell_name", "values", values);
  }

  @Test
  @PortOf("test_cell_delete#L559-L568")
  void testCellDelete() {
    assertThat(api.cellDelete(ctxt, "cell_name")).isEqualTo("fake_response");
    service.assertCalled("cell_delete", "1.13", "cell_name", "cell_name");
  }

  @Test
  @PortOf("test_cell_get#L570-L579")
  void testCellGet() {
    assertThat(api.cellGet(ctxt, "cell_name")).isEqualTo("fake_response");
    service.assertCalled("cell_get", "1.13", "cell_name", "cell_name");
  }

  @Test
  @PortOf("test_get_keypair_at_top#L764-L773")
  void testGetKeypairAtTop() {
    assertThat(api.getKeypairAtTop(ctxt, "fake_user_id", "fake_name")).isEqualTo("fake_response");
    service.assertCalled(
        "get_keypair_at_top", "1.37", "user_id", "fake_user_id", "name", "fake_name");
  }

  @Test
  @PortOf("test_get_keypair_at_top_with_not_found#L775-L784")
  void testGetKeypairAtTopWithNotFound() {
    service.answer(null);

    assertThatThrownBy(() -> api.getKeypairAtTop(ctxt, "fake_user_id", "fake_name"))
        .isInstanceOf(KeypairNotFound.class)
        .hasMessage("Keypair fake_name not found for user fake_user_id");
    service.assertCalled(
        "get_keypair_at_top", "1.37", "user_id", "fake_user_id", "name", "fake_name");
  }

  @Test
  void getKeypairAtTop_asksNobodyWhereCellsAreOff() {
    here.set("enable", false);

    assertThat(api.getKeypairAtTop(ctxt, "fake_user_id", "fake_name")).isNull();
    assertThat(service.sent()).isEmpty();
  }
}
