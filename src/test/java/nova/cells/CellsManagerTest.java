package nova.cells;

import static nova.cells.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.messaging.Response;
import nova.cells.state.CellState;
import nova.exception.CellRoutingInconsistency;
import nova.objects.Flavor;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.KeyError;
import runtime.Kwargs;

/** What nova-cells does when it starts, when it is to build, and when asked about cells. */
@PortOf("nova/tests/unit/cells/test_cells_manager.py::CellsManagerClassTestCase")
class CellsManagerTest {
  private final OneCell here = new OneCell(NotedManager.NAME);
  private final NotedManager noted = NotedManager.leaf(here);
  private final CellsManager manager = noted.manager;
  private final Calls calls = noted.calls;
  private final RequestContext ctxt = noted.ctxt;

  @AfterEach
  void leave() {
    here.leave();
  }

  @Test
  @PortOf("test_get_cell_info_for_neighbors#L71-L76")
  void testGetCellInfoForNeighbors() {
    List<Object> infos = List.of("fake-info");
    calls.answer(infos);

    assertThat(manager.getCellInfoForNeighbors(ctxt)).isSameAs(infos);
    assertThat(calls.single()).isEqualTo(call("get_cell_info_for_neighbors"));
  }

  /** Methods in order, each with the one argument that all of these have. */
  private static void assertStarted(NotedManager noted, String... asked) {
    List<Calls.Call> made = noted.calls.made();
    assertThat(made.get(0)).isEqualTo(call("start_servers", noted.runner));
    assertThat(made.subList(1, made.size())).extracting(Calls.Call::method).containsExactly(asked);
    assertThat(made.subList(1, made.size()))
        .allSatisfy(
            call -> {
              RequestContext context = (RequestContext) call.args().get(0);
              assertThat(context.isAdmin()).isTrue();
              assertThat(context).isSameAs(made.get(1).args().get(0));
            });
  }

  @Test
  @PortOf("test_post_start_hook_child_cell#L78-L87")
  void testPostStartHookChildCell() {
    manager.postStartHook();

    assertStarted(noted, "tell_parents_our_capabilities", "tell_parents_our_capacities");
  }

  @Test
  @PortOf("test_post_start_hook_middle_cell#L89-L106")
  void testPostStartHookMiddleCell() {
    NotedManager middle = new NotedManager(here, List.of("api-cell"), List.of("grandchild-cell1"));

    middle.manager.postStartHook();

    assertStarted(middle, "ask_children_for_capabilities", "ask_children_for_capacities");
  }

  @Test
  @PortOf("test_update_our_parents#L108-L117")
  void testUpdateOurParents() {
    manager.updateOurParents(ctxt);

    assertThat(calls.made())
        .containsExactly(
            call("tell_parents_our_capabilities", ctxt), call("tell_parents_our_capacities", ctxt));
  }

  @Test
  @PortOf("test_build_instances#L119-L127")
  void testBuildInstances() {
    Map<String, Object> buildInstKwargs =
        Kwargs.of("instances", List.of(new Instance(ctxt), new Instance(ctxt)));
    Map<String, Object> before = Kwargs.of();
    before.putAll(buildInstKwargs);

    manager.buildInstances(ctxt, buildInstKwargs);

    assertThat(calls.single())
        .isEqualTo(call("build_instances", ctxt, noted.state.myCellState, before));
    assertThat(calls.single().args().get(2)).isSameAs(buildInstKwargs);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> builtWith() {
    return (Map<String, Object>) calls.single().args().get(2);
  }

  @Test
  @PortOf("test_build_instances_old_flavor#L129-L138")
  @SuppressWarnings("unchecked")
  void testBuildInstancesOldFlavor() {
    Map<String, Object> flavor =
        Kwargs.of("id", 1, "name", "m1.foo", "flavorid", "m1.foo", "memory_mb", 1024, "vcpus", 4);
    Map<String, Object> filterProperties = Kwargs.of("instance_type", flavor, "other", "kept");

    manager.buildInstances(
        ctxt,
        Kwargs.of("filter_properties", filterProperties, "instances", List.of(new Instance(ctxt))));

    Map<String, Object> sent = (Map<String, Object>) builtWith().get("filter_properties");
    assertThat(sent.get("instance_type"))
        .isInstanceOfSatisfying(Flavor.class, it -> assertThat(it.get("name")).isEqualTo("m1.foo"));
    assertThat(sent).containsEntry("other", "kept");
    assertThat(filterProperties).containsEntry("instance_type", flavor);
  }

  @Test
  @PortOf("test_build_instances_old_instances#L140-L146")
  void testBuildInstancesOldInstances() {
    Map<String, Object> row =
        Kwargs.of("id", 1, "uuid", "fake-uuid", "metadata", List.of(), "deleted", 0);

    manager.buildInstances(ctxt, Kwargs.of("instances", List.of(row)));

    assertThat(((List<?>) builtWith().get("instances")).get(0))
        .isInstanceOfSatisfying(Instance.class, it -> assertThat(it.uuid()).isEqualTo("fake-uuid"));
  }

  @Test
  void buildInstances_needsInstances() {
    assertThatThrownBy(() -> manager.buildInstances(ctxt, Kwargs.of()))
        .isInstanceOf(KeyError.class)
        .hasMessage("'instances'");
  }

  @Test
  @PortOf("test_run_compute_api_method#L148-L164")
  void testRunComputeApiMethod() {
    Map<String, Object> methodInfo = Kwargs.of("method", "fake-method-info");
    noted.answer("fake-response");

    Object answer = manager.runComputeApiMethod(ctxt, "fake-cell-name", methodInfo, true);

    assertThat(answer).isEqualTo("fake-response");
    assertThat(calls.single())
        .isEqualTo(call("run_compute_api_method", ctxt, "fake-cell-name", methodInfo, true));
  }

  @Test
  void runComputeApiMethod_raisesWhatTheOtherCellRaised() {
    RuntimeException failure = new CellRoutingInconsistency("lost");
    calls.answer(new Response(ctxt, "fake", failure, true));

    assertThatThrownBy(() -> manager.runComputeApiMethod(ctxt, "fake-cell", Kwargs.of(), true))
        .isSameAs(failure);
  }

  @Test
  void runComputeApiMethod_asACastHasNoAnswer() {
    assertThat(manager.runComputeApiMethod(ctxt, "fake-cell", Kwargs.of(), false)).isNull();
  }

  @Test
  @PortOf("test_get_capacities#L597-L606")
  void testGetCapacities() {
    Map<String, Object> capacities =
        Kwargs.of(
            "ram_free", Kwargs.of("units_by_mb", Kwargs.of("64", 20, "128", 10), "total_mb", 1491));
    calls.answer(capacities);

    assertThat(manager.getCapacities(ctxt, "cell_name")).isSameAs(capacities);
    assertThat(calls.single()).isEqualTo(call("get_capacities", "cell_name"));
  }

  @Test
  @PortOf("test_cell_create#L716-L725")
  void testCellCreate() {
    Map<String, Object> values = Kwargs.of("name", "new");
    calls.answer("created_cell");

    assertThat(manager.cellCreate(ctxt, values)).isEqualTo("created_cell");
    assertThat(calls.single()).isEqualTo(call("cell_create", ctxt, values));
  }

  @Test
  @PortOf("test_cell_update#L727-L738")
  void testCellUpdate() {
    Map<String, Object> values = Kwargs.of("weight_offset", 3.0);
    calls.answer("updated_cell");

    assertThat(manager.cellUpdate(ctxt, "cell_name", values)).isEqualTo("updated_cell");
    assertThat(calls.single()).isEqualTo(call("cell_update", ctxt, "cell_name", values));
  }

  @Test
  @PortOf("test_cell_delete#L740-L749")
  void testCellDelete() {
    calls.answer(1);

    assertThat(manager.cellDelete(ctxt, "cell_name")).isEqualTo(1);
    assertThat(calls.single()).isEqualTo(call("cell_delete", ctxt, "cell_name"));
  }

  @Test
  @PortOf("test_cell_get#L751-L760")
  void testCellGet() {
    CellState state = new CellState("cell_name", false);
    calls.answer(state);

    assertThat(manager.cellGet(ctxt, "cell_name")).isSameAs(state);
    assertThat(calls.single()).isEqualTo(call("cell_get", ctxt, "cell_name"));
  }
}
