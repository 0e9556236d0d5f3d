package nova.cells.messaging;

import static nova.cells.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.RequestContext;
import nova.cells.Calls;
import nova.cells.state.CellState;
import nova.db.ApiModule;
import nova.exception.InstanceInfoCacheNotFound;
import nova.exception.InstanceNotFound;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;
import runtime.TypeError;

/** Builds, calls of the compute API and what cells tell each other of themselves. */
@PortOf("nova/tests/unit/cells/test_cells_messaging.py::CellsTargetedMethodsTestCase")
class CellsTargetedMethodsTest {
  private static final String CHILD = "child-cell2";
  private static final String PATH = "api-cell!child-cell2";

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final MessageRunner runner = cells.enter(FakeCells.API);
  private final TargetedMessageMethods methods = cells.targeted(CHILD);
  private final FakeComputeAPI compute = cells.ask(CHILD, FakeComputeAPI::new);

  CellsTargetedMethodsTest() {
    methods.computeApi = compute;
  }

  @AfterEach
  void leave() {
    cells.leave();
  }

  @Test
  @PortOf("test_build_instances#L679-L687")
  void testBuildInstances() {
    Map<String, Object> kwargs =
        Kwargs.of("filter_properties", Kwargs.of(), "key1", "value1", "key2", "value2");

    runner.buildInstances(ctxt, PATH, kwargs);

    FakeScheduler scheduler = (FakeScheduler) cells.runner(CHILD).scheduler;
    assertThat(scheduler.builds).containsExactly(kwargs);
    assertThat(scheduler.messages.get(0).ctxt().toDict()).isEqualTo(ctxt.toDict());
    assertThat(((FakeScheduler) runner.scheduler).builds).isEmpty();
  }

  /** The uuid goes out, the instance with all that the API expects comes to the method. */
  private void assertRuns(String method) {
    Instance instance = cells.instance(CHILD);
    compute.calls.answer("fake-result");
    Map<String, Object> info =
        Kwargs.of(
            "method", method,
            "method_args", List.of(instance.uuid(), 2, 3),
            "method_kwargs", Kwargs.of("arg1", "val1", "arg2", "val2"));

    Response response = runner.runComputeApiMethod(ctxt, PATH, info, true);

    assertThat(response.valueOrRaise()).isEqualTo("fake-result");
    Calls.Call made = compute.calls.single();
    Instance loaded = (Instance) made.args().get(1);
    assertThat(made)
        .isEqualTo(
            call(
                method,
                ctxt.toDict(),
                loaded,
                List.of(2, 3),
                Kwargs.of("arg1", "val1", "arg2", "val2")));
    assertThat(loaded.uuid()).isEqualTo(instance.uuid());
    for (String attribute :
        List.of("metadata", "system_metadata", "security_groups", "info_cache")) {
      assertThat(loaded.objAttrIsSet(attribute)).as(attribute).isTrue();
    }
    assertThat(loaded.objAttrIsSet("fault")).isFalse();
  }

  @Test
  @PortOf("test_run_compute_api_method_expects_obj#L717-L719")
  void testRunComputeApiMethodExpectsObj() {
    assertRuns("start");
  }

  @Test
  @PortOf("test_run_compute_api_method_shelve_with_info_cache#L721-L724")
  void testRunComputeApiMethodShelveWithInfoCache() {
    assertRuns("shelve");
  }

  @Test
  @PortOf("test_run_compute_api_method_unknown_instance#L726-L754")
  void testRunComputeApiMethodUnknownInstance() {
    Instance atTop = cells.instance(FakeCells.API);
    Map<String, Object> info =
        Kwargs.of(
            "method", "reboot",
            "method_args", List.of(atTop.uuid(), 2, 3),
            "method_kwargs", Kwargs.of());

    Response response = runner.runComputeApiMethod(ctxt, PATH, info, true);

    assertThatThrownBy(response::valueOrRaise).isInstanceOf(InstanceNotFound.class);
    assertToldGone(atTop.uuid());
  }

  private void assertToldGone(String uuid) {
    assertThat(cells.receivers("instance_destroy_at_top")).containsExactly("api-cell");
    assertThat(cells.rows(FakeCells.API, "instances"))
        .filteredOn(row -> row.get("uuid").equals(uuid))
        .allSatisfy(row -> assertThat(row.get("deleted")).isEqualTo(row.get("id")))
        .hasSize(1);
  }

  @Test
  void message_withoutAnArgumentOfItsMethodIsRefused() {
    MessageRunner runner = cells.enter(CHILD);
    TargetedMessage message =
        new TargetedMessage(
            runner,
            ctxt,
            "update_capabilities",
            Kwargs.of("capabilities", Kwargs.of()),
            "up",
            FakeCells.API,
            Kwargs.of());

    assertThatThrownBy(() -> runner.processMessageLocally(message))
        .isInstanceOf(TypeError.class)
        .hasMessage("update_capabilities() missing 1 required positional argument: 'cell_name'");
  }

  @Test
  @PortOf("test_update_capabilities#L756-L779")
  void testUpdateCapabilities() {
    MessageRunner grandchild = cells.enter("grandchild-cell1");
    grandchild.stateManager.getMyState().capabilities =
        Kwargs.of("cap1", Set.of("val1", "val2"), "cap2", Set.of("val3"));

    try (LoggedLines log = new LoggedLines()) {
      grandchild.tellParentsOurCapabilities(ctxt);
      assertThat(log.lines())
          .anyMatch(
              line ->
                  line.startsWith("DEBUG Updating parents [child-cell2] with our capabilities: {"));
    }

    assertThat(cells.sent().get(0).kwargs()).containsEntry("cell_name", "grandchild-cell1");
    Map<?, ?> onTheWire = (Map<?, ?>) cells.sent().get(0).kwargs().get("capabilities");
    assertThat(((List<?>) onTheWire.get("cap1")).toArray())
        .containsExactlyInAnyOrder("val1", "val2");
    assertThat(onTheWire.get("cap2")).isEqualTo(List.of("val3"));
    CellState known = cells.runner(CHILD).stateManager.getChildCell("grandchild-cell1");
    assertThat(known.capabilities)
        .isEqualTo(Map.of("cap1", Set.of("val1", "val2"), "cap2", Set.of("val3")));
    assertThat(cells.receivers("update_capabilities")).containsExactly(CHILD, "api-cell");
    assertThat(cells.sent().get(1).kwargs()).containsEntry("cell_name", CHILD);
  }

  @Test
  @PortOf("test_update_capacities#L781-L797")
  void testUpdateCapacities() {
    MessageRunner grandchild = cells.enter("grandchild-cell1");
    Map<String, Object> capacities =
        Kwargs.of("ram_free", Kwargs.of("total_mb", 7, "units_by_mb", Kwargs.of("1", 7)));
    grandchild.stateManager.getMyState().capacities = capacities;

    try (LoggedLines log = new LoggedLines()) {
      grandchild.tellParentsOurCapacities(ctxt);
      assertThat(log.lines())
          .anyMatch(
              line ->
                  line.startsWith("DEBUG Updating parents [child-cell2] with our capacities: {"));
    }

    CellState known = cells.runner(CHILD).stateManager.getChildCell("grandchild-cell1");
    assertThat(known.capacities).isEqualTo(capacities);
    assertThat(cells.receivers("update_capacities")).containsExactly(CHILD, "api-cell");
    assertThat(cells.sent().get(1).kwargs())
        .isEqualTo(Kwargs.of("cell_name", CHILD, "capacities", capacities));
  }

  @Test
  @PortOf("test_announce_capabilities#L799-L811")
  void testAnnounceCapabilities() {
    cells.keepOnly("child-cell1");

    runner.askChildrenForCapabilities(ctxt);

    assertThat(cells.sent()).hasSize(2);
    assertThat(cells.receivers("announce_capabilities")).containsExactly("child-cell1");
    assertThat(cells.receivers("update_capabilities")).containsExactly("api-cell");
    assertThat(cells.sent().get(1).kwargs()).containsEntry("cell_name", "child-cell1");
  }

  @Test
  @PortOf("test_announce_capacities#L813-L825")
  void testAnnounceCapacities() {
    cells.keepOnly("child-cell1");

    runner.askChildrenForCapacities(ctxt);

    assertThat(cells.sent()).hasSize(2);
    assertThat(cells.receivers("announce_capacities")).containsExactly("child-cell1");
    assertThat(cells.receivers("update_capacities")).containsExactly("api-cell");
    assertThat(cells.sent().get(1).kwargs()).containsEntry("cell_name", "child-cell1");
  }

  @Test
  @PortOf("test_get_migrations_for_a_given_cell#L1034-L1048")
  void testGetMigrationsForAGivenCell() {
    Map<String, Object> filters = Kwargs.of("cell_name", CHILD, "status", "confirmed");
    compute.calls.answer(List.of(Kwargs.of("id", 123)));

    List<?> responses = (List<?>) runner.getMigrations(ctxt, PATH, false, filters);

    assertThat(responses).hasSize(1);
    assertThat(((Response) responses.get(0)).valueOrRaise())
        .isEqualTo(List.of(Kwargs.of("id", 123)));
    assertThat(compute.calls.single()).isEqualTo(call("get_migrations", ctxt.toDict(), filters));
  }

  @Test
  @PortOf("test_get_migrations_for_an_invalid_cell#L1050-L1057")
  void testGetMigrationsForAnInvalidCell() {
    Map<String, Object> filters = Kwargs.of("cell_name", "invalid_Cell", "status", "confirmed");

    Object responses = runner.getMigrations(ctxt, "api_cell!invalid_cell", false, filters);

    assertThat(responses).isEqualTo(List.of());
  }

  @Test
  @PortOf("test_call_compute_api_with_obj#L1059-L1075")
  void testCallComputeApiWithObj() {
    Instance instance = cells.instance(CHILD);
    Instance stale = new Instance(ctxt, Kwargs.of("uuid", instance.uuid(), "host", "old"));
    compute.calls.answer("foo");

    Object result = apply(stale, "snapshot", List.of("name"), Kwargs.of("extra", "props"));

    assertThat(result).isEqualTo("foo");
    assertThat(compute.calls.single())
        .isEqualTo(
            call("snapshot", ctxt.toDict(), stale, List.of("name"), Kwargs.of("extra", "props")));
    assertThat(stale.host()).isEqualTo("host1");
  }

  private Object apply(
      Instance instance, String method, List<Object> args, Map<String, Object> kwargs) {
    return cells.ask(
        CHILD, () -> methods.callComputeApiWithObj(ctxt, instance, method, args, kwargs));
  }

  /** Known here with its network, of which the table lost the row. */
  private Instance withoutCache() {
    Instance instance = cells.instance(CHILD);
    cells.within(
        CHILD, () -> ApiModule.instanceInfoCacheDelete(FakeCells.context(), instance.uuid()));
    return instance;
  }

  @Test
  @PortOf("test_call_compute_api_with_obj_no_cache#L1077-L1085")
  void testCallComputeApiWithObjNoCache() {
    Instance instance = withoutCache();

    assertThatThrownBy(() -> apply(instance, "snapshot", List.of(), Kwargs.of()))
        .isInstanceOf(InstanceInfoCacheNotFound.class);
    assertThat(compute.calls.made()).isEmpty();
  }

  @Test
  @PortOf("test_call_delete_compute_api_with_obj_no_cache#L1087-L1100")
  void testCallDeleteComputeApiWithObjNoCache() {
    Instance instance = withoutCache();

    apply(instance, "delete", List.of(), Kwargs.of());

    assertThat(compute.calls.single()).isEqualTo(call("delete", ctxt.toDict(), instance.uuid()));
  }

  @Test
  @PortOf("test_call_compute_with_obj_unknown_instance#L1102-L1120")
  void testCallComputeWithObjUnknownInstance() {
    Instance atTop = cells.instance(FakeCells.API);
    Instance sent = new Instance(ctxt, Kwargs.of("uuid", atTop.uuid(), "vm_state", "active"));

    assertThatThrownBy(() -> apply(sent, "snapshot", List.of("name"), Kwargs.of()))
        .isInstanceOf(InstanceNotFound.class);
    assertToldGone(atTop.uuid());
    assertThat(compute.calls.made()).isEmpty();
  }
}
