package nova.cells.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.compute.api.HostAPI;
import nova.db.ApiModule;
import nova.exception.ComputeHostNotFound;
import nova.exception.ServiceNotFound;
import nova.objects.ComputeNode;
import nova.objects.Instance;
import nova.objects.Service;
import nova.objects.base.NovaObjectSerializer;
import nova.rpc.RpcModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.messaging.RemoteError;
import oslo.messaging.Target;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Kwargs;
import runtime.World;

/** Questions to one cell about its hosts, logs and actions. */
@PortOf("nova/tests/unit/cells/test_cells_messaging.py::CellsTargetedMethodsTestCase")
class CellsTargetedHostsTest {
  private static final String CHILD = "child-cell2";
  private static final String PATH = "api-cell!child-cell2";
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-02-01T00:00:00Z");

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final MessageRunner runner = cells.enter(FakeCells.API);
  private final List<Object> served = new ArrayList<>();

  @AfterEach
  void leave() {
    cells.leave();
  }

  /** What a proxied message reaches; such a message names no version. */
  class Proxied {
    public Object fakeRpcMethod(RequestContext context) {
      served.add("fake_rpc_method");
      return "fake_result";
    }

    public Object hang(RequestContext context) {
      World.current().baton().block(World.current().baton().waiting(), 1000);
      return "too late";
    }
  }

  /** What answers in the child in place of its compute service. */
  class Compute {
    public final Target target = Target.of("version", "4.0");

    public Object validateConsolePort(
        RequestContext context, Object instance, Object port, String consoleType) {
      served.addAll(List.of(((Instance) instance).uuid(), port, consoleType));
      return "fake_result";
    }
  }

  private void serve(String topic, Object endpoint) {
    cells.within(
        CHILD,
        () ->
            RpcModule.getServer(
                    Target.of("topic", topic, "server", "host1"),
                    List.of(endpoint),
                    new NovaObjectSerializer())
                .start());
  }

  private Map<String, Object> service() {
    return cells.insert(
        CHILD, "services", "host", "host1", "binary", "nova-compute", "topic", "compute");
  }

  private void node(String cell) {
    cells.insert(
        cell,
        "compute_nodes",
        "host",
        "host1",
        "vcpus",
        1,
        "memory_mb",
        512,
        "local_gb",
        10,
        "vcpus_used",
        0,
        "memory_mb_used",
        0,
        "local_gb_used",
        0,
        "hypervisor_type",
        "kvm",
        "hypervisor_version",
        1,
        "hypervisor_hostname",
        "node1",
        "cpu_info",
        "");
  }

  @Test
  @PortOf("test_service_get_by_compute_host#L827-L841")
  void testServiceGetByComputeHost() {
    service();

    Response response = runner.serviceGetByComputeHost(ctxt, PATH, "host1");

    assertThat(((Service) response.valueOrRaise()).host()).isEqualTo("host1");
    assertThat(response.cellName).isEqualTo(PATH);
    assertThatThrownBy(runner.serviceGetByComputeHost(ctxt, PATH, "host2")::valueOrRaise)
        .isInstanceOf(ComputeHostNotFound.class);
  }

  @Test
  @PortOf("test_service_update#L843-L866")
  void testServiceUpdate() {
    service();
    node(CHILD);
    Map<String, Object> params = Kwargs.of("disabled", true, "report_count", 13);

    Response response = runner.serviceUpdate(ctxt, PATH, "host1", "nova-compute", params);

    Service service = (Service) response.valueOrRaise();
    assertThat(service.get("disabled")).isEqualTo(true);
    assertThat(service.get("report_count")).isEqualTo(13);
    assertThat(cells.rows(CHILD, "services"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("id", service.get("id"))
                    .containsEntry("host", service.host())
                    .containsEntry("disabled", true)
                    .containsEntry("report_count", 13));
  }

  @Test
  @PortOf("test_service_delete#L868-L878")
  void testServiceDelete() {
    RequestContext admin = ctxt.elevated();
    Number id = (Number) service().get("id");

    runner.serviceDelete(admin, PATH, id);

    assertThatThrownBy(() -> cells.ask(CHILD, () -> ApiModule.serviceGet(admin, id, false)))
        .isInstanceOf(ServiceNotFound.class);
  }

  private Response proxy(String method, boolean call, Number timeout) {
    return runner.proxyRpcToManager(
        ctxt,
        PATH,
        "host1",
        "fake-topic",
        Kwargs.of("method", method, "args", Kwargs.of()),
        call,
        timeout);
  }

  @Test
  @PortOf("test_proxy_rpc_to_manager_call#L880-L906")
  void testProxyRpcToManagerCall() {
    service();
    serve("fake-topic", new Proxied());

    Instant before = World.current().clock().peek();
    assertThatThrownBy(proxy("hang", true, 5)::valueOrRaise)
        .isInstanceOf(RemoteError.class)
        .hasMessageContaining("MessagingTimeout");
    assertThat(Duration.between(before, World.current().clock().peek()))
        .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));

    assertThat(proxy("fake_rpc_method", true, 5).valueOrRaise()).isEqualTo("fake_result");
  }

  @Test
  @PortOf("test_proxy_rpc_to_manager_cast#L908-L930")
  void testProxyRpcToManagerCast() {
    service();
    serve("fake-topic", new Proxied());

    assertThat(proxy("fake_rpc_method", false, null)).isNull();

    assertThat(served).isEmpty();
    World.current().baton().drain();
    assertThat(served).containsExactly("fake_rpc_method");
  }

  @Test
  @PortOf("test_task_log_get_all_targeted#L932-L952")
  void testTaskLogGetAllTargeted() {
    for (String host : List.of("host1", "host2")) {
      for (String state : List.of("RUNNING", "DONE")) {
        cells.insert(
            CHILD,
            "task_log",
            "task_name",
            "instance_usage_audit" + state,
            "state",
            state,
            "host",
            host,
            "period_beginning",
            BEGIN,
            "period_ending",
            END,
            "message",
            "m");
      }
    }

    List<?> responses =
        (List<?>)
            runner.taskLogGetAll(
                ctxt, PATH, "instance_usage_auditDONE", BEGIN, END, "host2", "DONE");

    assertThat(responses).hasSize(1);
    List<?> logs = (List<?>) ((Response) responses.get(0)).valueOrRaise();
    assertThat(logs).hasSize(1);
    assertThat((Object) ((Map<?, ?>) logs.get(0)).get("host")).isEqualTo("host2");
    assertThat((Object) ((Map<?, ?>) logs.get(0)).get("state")).isEqualTo("DONE");
  }

  @Test
  @PortOf("test_compute_node_get#L954-L965")
  void testComputeNodeGet() {
    node(CHILD);
    Number id = (Number) cells.rows(CHILD, "compute_nodes").get(0).get("id");

    Response response = runner.computeNodeGet(ctxt, PATH, id);

    assertThat(((ComputeNode) response.valueOrRaise()).get("hypervisor_hostname"))
        .isEqualTo("node1");
  }

  private Map<String, Object> action(String requestId) {
    return cells.insert(
        CHILD,
        "instance_actions",
        "action",
        "reboot",
        "instance_uuid",
        "fake-uuid",
        "request_id",
        requestId,
        "start_time",
        BEGIN);
  }

  /** A row as it comes out of the other cell's answer. */
  private static Object primitive(Map<String, Object> row) {
    return JsonUtils.loads(JsonUtils.dumps(JsonUtils.toPrimitive(row)));
  }

  @Test
  @PortOf("test_actions_get#L967-L981")
  void testActionsGet() {
    Map<String, Object> action = action("req-fake");

    Response response = runner.actionsGet(ctxt, PATH, "fake-uuid");

    assertThat(response.valueOrRaise()).isEqualTo(List.of(primitive(action)));
  }

  @Test
  @PortOf("test_action_get_by_request_id#L983-L996")
  void testActionGetByRequestId() {
    action("req-other");
    Map<String, Object> action = action("req-fake");

    Response response = runner.actionGetByRequestId(ctxt, PATH, "fake-uuid", "req-fake");

    assertThat(response.valueOrRaise()).isEqualTo(primitive(action));
  }

  @Test
  @PortOf("test_action_events_get#L998-L1011")
  void testActionEventsGet() {
    Object id = action("req-fake").get("id");
    Map<String, Object> event =
        cells.insert(
            CHILD,
            "instance_actions_events",
            "event",
            "compute_reboot",
            "action_id",
            id,
            "start_time",
            BEGIN);

    Response response = runner.actionEventsGet(ctxt, PATH, id);

    assertThat(response.valueOrRaise()).isEqualTo(List.of(primitive(event)));
  }

  @Test
  @PortOf("test_validate_console_port#L1013-L1032")
  void testValidateConsolePort() {
    Instance instance = cells.instance(CHILD);
    serve("compute", new Compute());

    Response response =
        runner.validateConsolePort(ctxt, PATH, instance.uuid(), "fake-port", "fake-type");

    assertThat(response.valueOrRaise()).isEqualTo("fake_result");
    assertThat(served).containsExactly(instance.uuid(), "fake-port", "fake-type");
  }

  @Test
  @PortOf("test_get_host_uptime#L1275-L1287")
  void testGetHostUptime() {
    String uptime = " 08:32:11 up 93 days, 18:25, 12 users,  load average: 0.20, 0.12, 0.14";
    cells.targeted(CHILD).hostApi =
        cells.ask(
            CHILD,
            () ->
                new HostAPI(null) {
                  @Override
                  public Object getHostUptime(RequestContext context, String hostName) {
                    served.addAll(List.of(context.toDict(), hostName));
                    return uptime;
                  }
                });

    Response response = runner.getHostUptime(ctxt, PATH, "fake-host");

    assertThat(response.valueOrRaise()).isEqualTo(uptime);
    assertThat(served).containsExactly(ctxt.toDict(), "fake-host");
  }
}
