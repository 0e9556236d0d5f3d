package nova.cells;

import static nova.cells.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nova.RequestContext;
import nova.cells.messaging.Response;
import nova.cells.utils.ComputeNodeProxy;
import nova.cells.utils.ServiceProxy;
import nova.objects.ComputeNode;
import nova.objects.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** Questions about hosts, services and logs: where they go and what is made of the answers. */
@PortOf("nova/tests/unit/cells/test_cells_manager.py::CellsManagerClassTestCase")
class CellsManagerHostsTest {
  private final OneCell here = new OneCell(NotedManager.NAME);
  private final NotedManager noted = NotedManager.leaf(here);
  private final CellsManager manager = noted.manager;
  private final Calls calls = noted.calls;
  private final RequestContext ctxt = noted.ctxt;

  @AfterEach
  void leave() {
    here.leave();
  }

  private Service service(int id) {
    return new Service(ctxt, Kwargs.of("id", id, "host", "host" + id));
  }

  private ComputeNode node(int id) {
    return new ComputeNode(ctxt, Kwargs.of("id", id, "host", "host" + id));
  }

  private static Map<String, Object> taskLog(Object id, String host) {
    return Kwargs.of("id", id, "host", host);
  }

  /** One response of each of so many cells. */
  private List<Response> responses(
      int cells, java.util.function.Supplier<List<Object>> valueOfOne) {
    return IntStream.range(0, cells)
        .mapToObj(cell -> noted.response("path!to!cell" + cell, valueOfOne.get()))
        .toList();
  }

  /** {@code path!to!cell0@1}, {@code path!to!cell0@2} and so on, cell by cell. */
  private static List<Object> inCells(int cells, String prefix, int items) {
    return IntStream.range(0, cells)
        .boxed()
        .flatMap(
            cell ->
                IntStream.rangeClosed(1, items)
                    .mapToObj(item -> (Object) ("path!to!cell" + cell + "@" + prefix + item)))
        .toList();
  }

  private static void assertService(Object answer, String id, String host) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            ServiceProxy.class,
            proxy -> {
              assertThat(proxy.id()).isEqualTo(id);
              assertThat(proxy.host()).isEqualTo(host);
            });
  }

  @Test
  @PortOf("test_service_get_all#L278-L311")
  void testServiceGetAll() {
    calls.answer(responses(3, () -> List.of(service(1), service(2), service(3))));
    Map<String, Object> filters = Kwargs.of("disabled", true);

    List<?> answer = (List<?>) manager.serviceGetAll(ctxt, filters);

    assertThat(answer).hasOnlyElementsOfType(ServiceProxy.class);
    assertThat(answer)
        .extracting(proxy -> ((ServiceProxy) proxy).id())
        .containsExactlyElementsOf(inCells(3, "", 3));
    assertThat(answer)
        .extracting(proxy -> ((ServiceProxy) proxy).host())
        .containsExactlyElementsOf(inCells(3, "host", 3));
    assertThat(calls.single()).isEqualTo(call("service_get_all", ctxt, filters));
  }

  @Test
  @PortOf("test_service_get_by_compute_host#L313-L333")
  void testServiceGetByComputeHost() {
    calls.answer(noted.response("fake-cell", service(1)));

    Object answer = manager.serviceGetByComputeHost(ctxt, "fake-cell@fake-host");

    assertService(answer, "fake-cell@1", "fake-cell@host1");
    assertThat(calls.single())
        .isEqualTo(call("service_get_by_compute_host", ctxt, "fake-cell", "fake-host"));
  }

  @Test
  @PortOf("test_get_host_uptime#L335-L352")
  void testGetHostUptime() {
    String uptime = " 08:32:11 up 93 days, 18:25, 12 users,  load average: 0.20, 0.12, 0.14";
    calls.answer(noted.response("parent!fake-cell", uptime));

    assertThat(manager.getHostUptime(ctxt, "parent!fake-cell@fake-host")).isEqualTo(uptime);
    assertThat(calls.single())
        .isEqualTo(call("get_host_uptime", ctxt, "parent!fake-cell", "fake-host"));
  }

  @Test
  @PortOf("test_service_update#L354-L375")
  void testServiceUpdate() {
    calls.answer(noted.response("fake-cell", service(1)));
    Map<String, Object> params = Kwargs.of("disabled", true);

    Object answer = manager.serviceUpdate(ctxt, "fake-cell@fake-host", "nova-api", params);

    assertService(answer, "fake-cell@1", "fake-cell@host1");
    assertThat(calls.single())
        .isEqualTo(call("service_update", ctxt, "fake-cell", "fake-host", "nova-api", params));
  }

  @Test
  @PortOf("test_service_delete#L377-L386")
  void testServiceDelete() {
    manager.serviceDelete(ctxt, "fake-cell@1");

    assertThat(calls.single()).isEqualTo(call("service_delete", ctxt, "fake-cell", "1"));
  }

  @Test
  @PortOf("test_proxy_rpc_to_manager#L388-L401")
  void testProxyRpcToManager() {
    noted.answer("fake-response");
    Map<String, Object> message = Kwargs.of("method", "fake-rpc-msg");
    String topic = "compute.fake-cell@fake-host";

    assertThat(manager.proxyRpcToManager(ctxt, topic, message, true, -1))
        .isEqualTo("fake-response");
    assertThat(calls.single())
        .isEqualTo(
            call("proxy_rpc_to_manager", ctxt, "fake-cell", "fake-host", topic, message, true, -1));
  }

  private void answerTaskLogs(int cells) {
    calls.answer(responses(cells, () -> List.of(taskLog(1, "host1"), taskLog(2, "host2"))));
  }

  private static List<Object> taskLogsOf(int cells) {
    return IntStream.range(0, cells)
        .mapToObj(cell -> "path!to!cell" + cell)
        .flatMap(
            cell ->
                Stream.of(
                    (Object) taskLog(cell + "@1", cell + "@host1"),
                    taskLog(cell + "@2", cell + "@host2")))
        .toList();
  }

  @Test
  @PortOf("test_task_log_get_all#L423-L434")
  void testTaskLogGetAll() {
    answerTaskLogs(3);

    assertThat(manager.taskLogGetAll(ctxt, "fake-name", "fake-begin", "fake-end", null, null))
        .isEqualTo(taskLogsOf(3));
    assertThat(calls.single())
        .isEqualTo(
            call(
                "task_log_get_all", ctxt, null, "fake-name", "fake-begin", "fake-end", null, null));
  }

  private void assertTaskLogsOfOneCell(String asked, String host) {
    answerTaskLogs(1);

    assertThat(
            manager.taskLogGetAll(ctxt, "fake-name", "fake-begin", "fake-end", asked, "fake-state"))
        .isEqualTo(taskLogsOf(1));
    assertThat(calls.single())
        .isEqualTo(
            call(
                "task_log_get_all",
                ctxt,
                "fake-cell",
                "fake-name",
                "fake-begin",
                "fake-end",
                host,
                "fake-state"));
  }

  @Test
  @PortOf("test_task_log_get_all_with_filters#L436-L449")
  void testTaskLogGetAllWithFilters() {
    assertTaskLogsOfOneCell("fake-cell@fake-host", "fake-host");
  }

  @Test
  @PortOf("test_task_log_get_all_with_cell_but_no_host_filters#L451-L465")
  void testTaskLogGetAllWithCellButNoHostFilters() {
    assertTaskLogsOfOneCell("fake-cell", null);
  }

  @Test
  @PortOf("test_compute_node_get_all#L467-L500")
  void testComputeNodeGetAll() {
    for (String match : new String[] {null, "fake-match"}) {
      calls.answer(responses(3, () -> List.of(node(1), node(2))));

      List<?> answer = (List<?>) manager.computeNodeGetAll(ctxt, match);

      assertThat(answer).hasOnlyElementsOfType(ComputeNodeProxy.class);
      assertThat(answer)
          .extracting(proxy -> ((ComputeNodeProxy) proxy).id())
          .containsExactlyElementsOf(inCells(3, "", 2));
      assertThat(answer)
          .extracting(proxy -> ((ComputeNodeProxy) proxy).host())
          .containsExactlyElementsOf(inCells(3, "host", 2));
      assertThat(calls.single()).isEqualTo(call("compute_node_get_all", ctxt, match));
      calls.made().clear();
    }
  }

  @Test
  @PortOf("test_compute_node_stats#L502-L516")
  void testComputeNodeStats() {
    List<Object> responses = new ArrayList<>();
    responses.add(noted.response("cell1", Kwargs.of("key1", 1, "key2", 2)));
    responses.add(noted.response("cell2", Kwargs.of("key2", 1, "key3", 2)));
    responses.add(noted.response("cell2", Kwargs.of("key3", 1, "key4", 2)));
    calls.answer(responses);

    assertThat(manager.computeNodeStats(ctxt))
        .isEqualTo(Kwargs.of("key1", 1L, "key2", 3L, "key3", 3L, "key4", 2L));
    assertThat(calls.single()).isEqualTo(call("compute_node_stats", ctxt));
  }

  @Test
  @PortOf("test_compute_node_get#L518-L539")
  void testComputeNodeGet() {
    calls.answer(noted.response("another-cell", node(1)));

    assertThat(manager.computeNodeGet(ctxt, "fake-cell@fake-id"))
        .isInstanceOfSatisfying(
            ComputeNodeProxy.class,
            proxy -> {
              assertThat(proxy.id()).isEqualTo("fake-cell@1");
              assertThat(proxy.host()).isEqualTo("fake-cell@host1");
            });
    assertThat(calls.single()).isEqualTo(call("compute_node_get", ctxt, "fake-cell", "fake-id"));
  }
}
