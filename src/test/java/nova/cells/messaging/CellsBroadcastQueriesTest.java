package nova.cells.messaging;

import static nova.cells.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.KeyPair;
import nova.objects.base.NovaObject;
import nova.objects.base.ObjectListBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.messaging.Bus;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Kwargs;
import runtime.Site;

/** Questions to a line of three cells: the deepest answers first, the one that asks last. */
@PortOf("nova/tests/unit/cells/test_cells_messaging.py::CellsBroadcastMethodsTestCase")
class CellsBroadcastQueriesTest {
  private static final String TOP = "api-cell";
  private static final String MIDDLE = "child-cell2";
  private static final String BOTTOM = "grandchild-cell1";
  private static final String TO_MIDDLE = "api-cell!child-cell2";
  private static final String TO_BOTTOM = "api-cell!child-cell2!grandchild-cell1";
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-02-01T00:00:00Z");

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final RequestContext admin = ctxt.elevated();

  @AfterEach
  void leave() {
    cells.leave();
  }

  private MessageRunner top() {
    cells.keepOnly(MIDDLE);
    return cells.enter(TOP);
  }

  /** What each cell answered: that field of all its objects or rows. */
  private static List<String> answers(Object responses, String field) {
    List<String> answers = new ArrayList<>();
    for (Object each : (List<?>) responses) {
      Response response = (Response) each;
      Object value = response.valueOrRaise();
      List<?> items = value instanceof ObjectListBase<?> list ? list.objects() : (List<?>) value;
      answers.add(
          response.cellName + " " + items.stream().map(item -> field(item, field)).toList());
    }
    return answers;
  }

  private static Object field(Object item, String field) {
    return item instanceof NovaObject object ? object.get(field) : ((Map<?, ?>) item).get(field);
  }

  private void service(String cell, String host, boolean disabled) {
    cells.insert(
        cell,
        "services",
        "host",
        host,
        "binary",
        "nova-compute",
        "topic",
        "compute",
        "disabled",
        disabled);
  }

  private void services() {
    service(TOP, "t1", false);
    service(TOP, "t2", true);
    service(MIDDLE, "m1", false);
    service(BOTTOM, "b1", false);
    service(BOTTOM, "b2", true);
  }

  @Test
  @PortOf("test_service_get_all_with_disabled#L1701-L1726")
  void testServiceGetAllWithDisabled() {
    services();

    assertThat(answers(top().serviceGetAll(admin, Kwargs.of()), "host"))
        .containsExactly(TO_BOTTOM + " [b1, b2]", TO_MIDDLE + " [m1]", TOP + " [t1, t2]");
  }

  @Test
  @PortOf("test_service_get_all_without_disabled#L1728-L1755")
  void testServiceGetAllWithoutDisabled() {
    services();

    assertThat(answers(top().serviceGetAll(admin, Kwargs.of("disabled", false)), "host"))
        .containsExactly(TO_BOTTOM + " [b1]", TO_MIDDLE + " [m1]", TOP + " [t1]");
  }

  @Test
  void serviceGetAll_comparesAllOtherFiltersWithTheServiceItself() {
    services();

    assertThat(answers(top().serviceGetAll(admin, Kwargs.of("host", "b2")), "host"))
        .containsExactly(TO_BOTTOM + " [b2]", TO_MIDDLE + " []", TOP + " []");
  }

  private void taskLog(String cell, String task, String host, String state) {
    cells.insert(
        cell,
        "task_log",
        "task_name",
        task,
        "state",
        state,
        "host",
        host,
        "period_beginning",
        BEGIN,
        "period_ending",
        END,
        "message",
        cell);
  }

  @Test
  @PortOf("test_task_log_get_all_broadcast#L1757-L1788")
  void testTaskLogGetAllBroadcast() {
    for (String cell : List.of(TOP, MIDDLE, BOTTOM)) {
      taskLog(cell, "fake_task_name", "fake_host", "fake_state");
      taskLog(cell, "fake_task_name", "other_host", "fake_state");
      taskLog(cell, "other_task_name", "fake_host", "fake_state");
    }

    Object responses =
        top().taskLogGetAll(admin, null, "fake_task_name", BEGIN, END, "fake_host", "fake_state");

    assertThat(answers(responses, "message"))
        .containsExactly(
            TO_BOTTOM + " [grandchild-cell1]", TO_MIDDLE + " [child-cell2]", TOP + " [api-cell]");
  }

  private void node(String cell, String hypervisor, int vcpus) {
    cells.insert(
        cell,
        "compute_nodes",
        "host",
        hypervisor + "-host",
        "vcpus",
        vcpus,
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
        hypervisor,
        "cpu_info",
        "");
  }

  private void nodes() {
    node(TOP, "t-meow", 1);
    node(TOP, "t-wuff", 2);
    node(MIDDLE, "m-meow", 4);
    node(BOTTOM, "b-meow1", 8);
    node(BOTTOM, "b-meow2", 16);
  }

  @Test
  @PortOf("test_compute_node_get_all#L1790-L1811")
  void testComputeNodeGetAll() {
    nodes();

    assertThat(answers(top().computeNodeGetAll(admin, null), "hypervisor_hostname"))
        .containsExactly(
            TO_BOTTOM + " [b-meow1, b-meow2]", TO_MIDDLE + " [m-meow]", TOP + " [t-meow, t-wuff]");
  }

  @Test
  @PortOf("test_compute_node_get_all_with_hyp_match#L1813-L1839")
  void testComputeNodeGetAllWithHypMatch() {
    nodes();

    assertThat(answers(top().computeNodeGetAll(admin, "meow"), "hypervisor_hostname"))
        .containsExactly(
            TO_BOTTOM + " [b-meow1, b-meow2]", TO_MIDDLE + " [m-meow]", TOP + " [t-meow]");
  }

  @Test
  @PortOf("test_compute_node_stats#L1841-L1866")
  void testComputeNodeStats() {
    nodes();
    service(TOP, "t-meow-host", false);
    service(TOP, "t-wuff-host", true);
    service(MIDDLE, "m-meow-host", false);
    service(BOTTOM, "b-meow1-host", false);
    service(BOTTOM, "b-meow2-host", false);

    List<String> answers = new ArrayList<>();
    for (Object each : (List<?>) top().computeNodeStats(admin)) {
      Response response = (Response) each;
      Map<?, ?> stats = (Map<?, ?>) response.valueOrRaise();
      answers.add(response.cellName + " " + stats.get("count") + " " + stats.get("vcpus"));
    }

    assertThat(answers).containsExactly(TO_BOTTOM + " 2 24", TO_MIDDLE + " 1 4", TOP + " 1 1");
  }

  @Test
  @PortOf("test_consoleauth_delete_tokens#L1868-L1883")
  void testConsoleauthDeleteTokens() {
    List<Object> casts = new ArrayList<>();
    MessageRunner bottom = cells.enter(BOTTOM);
    Bus.current()
        .watch(
            envelope ->
                casts.add(
                    List.of(
                        Site.current().name(),
                        envelope.kind,
                        envelope.topic,
                        envelope.method,
                        JsonUtils.loads(envelope.body))));

    bottom.consoleauthDeleteTokens(ctxt, "fake-instance-uuid");

    assertThat(casts)
        .containsExactly(
            List.of(
                TOP,
                "cast",
                "consoleauth",
                "delete_tokens_for_instance",
                Kwargs.of("instance_uuid", "fake-instance-uuid")));
  }

  @Test
  @PortOf("test_get_migrations#L2055-L2080")
  void testGetMigrations() {
    Map<String, Object> filters = Kwargs.of("status", "confirmed");
    List<FakeComputeAPI> asked = new ArrayList<>();
    for (String cell : List.of(TOP, MIDDLE, BOTTOM)) {
      FakeComputeAPI compute = cells.ask(cell, FakeComputeAPI::new);
      compute.calls.answer(List.of(Kwargs.of("id", cell)));
      cells.broadcast(cell).computeApi = compute;
      asked.add(compute);
    }

    Object responses = top().getMigrations(ctxt, null, false, filters);

    assertThat(answers(responses, "id"))
        .containsExactly(TO_BOTTOM + " [grandchild-cell1]", TO_MIDDLE + " [child-cell2]");
    assertThat(asked.get(0).calls.made()).isEmpty();
    assertThat(asked.get(1).calls.single())
        .isEqualTo(call("get_migrations", ctxt.toDict(), filters));
    assertThat(asked.get(2).calls.single())
        .isEqualTo(call("get_migrations", ctxt.toDict(), filters));
  }

  private void keyPair(String cell) {
    cells.insert(
        cell,
        "key_pairs",
        "user_id",
        "fake_user_id",
        "name",
        "fake_keypair_name",
        "fingerprint",
        cell);
  }

  @SuppressWarnings("unchecked")
  private List<Response> askForKeyPair() {
    return (List<Response>)
        cells.enter(BOTTOM).getKeypairAtTop(ctxt, "fake_user_id", "fake_keypair_name");
  }

  @Test
  @PortOf("test_get_keypair_at_top#L2082-L2093")
  void testGetKeypairAtTop() {
    keyPair(TOP);
    keyPair(MIDDLE);

    List<Response> responses = askForKeyPair();

    assertThat(responses)
        .filteredOn(response -> response.value != null)
        .singleElement()
        .satisfies(
            response ->
                assertThat(((KeyPair) response.value).get("fingerprint")).isEqualTo("api-cell"));
  }

  @Test
  @PortOf("test_get_keypair_at_top_with_objects_exception#L2095-L2108")
  void testGetKeypairAtTopWithObjectsException() {
    keyPair(MIDDLE);

    assertThat(askForKeyPair())
        .hasSize(2)
        .allSatisfy(
            response -> {
              assertThat(response.failure).isFalse();
              assertThat(response.value).isNull();
            });
  }

  /** Nothing is taken out or unwrapped: the cells without an answer are there as well. */
  @Test
  @PortOf("test_get_keypair_at_top_with_process_response#L2110-L2122")
  void testGetKeypairAtTopWithProcessResponse() {
    keyPair(TOP);

    assertThat(askForKeyPair())
        .extracting(response -> response.cellName + " " + (response.value == null))
        .containsExactly(
            "grandchild-cell1!child-cell2!api-cell false", "grandchild-cell1!child-cell2 true");
  }
}
