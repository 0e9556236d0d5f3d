package nova.cells;

import static nova.cells.Calls.call;
import static nova.cells.SchedulingCell.UUIDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nova.BlockDeviceModule;
import nova.RequestContext;
import nova.cells.filters.BaseCellFilter;
import nova.cells.weights.BaseCellWeigher;
import nova.db.Database;
import nova.exception.NoCellsAvailable;
import nova.objects.BlockDeviceMapping;
import nova.objects.BlockDeviceMappingList;
import nova.objects.Flavor;
import nova.objects.Instance;
import nova.objects.base.BaseModule;
import nova.scheduler.UtilsModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;
import runtime.ValueError;

/** Choice of a cell, what happens when there is none, and the rows made where a cell builds. */
@PortOf("nova/tests/unit/cells/test_cells_scheduler.py::CellsSchedulerTestCase")
class CellsSchedulerTest {
  private final SchedulingCell cell = new SchedulingCell();
  private final RequestContext ctxt = cell.ctxt;
  private final Calls calls = cell.calls;

  @AfterEach
  void leave() {
    cell.leave();
  }

  /** Lets every cell pass. */
  public static class FakeFilter1 extends BaseCellFilter {}

  /** Another one, so that there are two. */
  public static class FakeFilter2 extends BaseCellFilter {}

  /** Finds all cells equal. */
  public static class FakeWeigher1 extends BaseCellWeigher {
    @Override
    protected double weighObject(Object obj, Map<String, Object> weightProperties) {
      return 0;
    }
  }

  /** Another one, so that there are two. */
  public static class FakeWeigher2 extends FakeWeigher1 {}

  /** Names as an option has them, where a dollar refers to another option. */
  private static List<String> names(Class<?>... types) {
    return Stream.of(types).map(type -> type.getName().replace("$", "$$")).toList();
  }

  private Calls.Call made(String method) {
    return calls.made().stream()
        .filter(call -> call.method().equals(method))
        .findFirst()
        .orElseThrow(() -> new AssertionError(method + " not in " + calls.made()));
  }

  private static List<Map<String, Object>> rows(String table) {
    return Database.current().select(table);
  }

  private BlockDeviceMappingList imageBdm() {
    BlockDeviceMappingList bdms = new BlockDeviceMappingList(ctxt);
    bdms.setObjects(
        List.of(
            new BlockDeviceMapping(ctxt, BlockDeviceModule.createImageBdm("fake_image_ref", 0))));
    return bdms;
  }

  private Map<String, Object> properties(String displayName, String hostName) {
    return Kwargs.of(
        "id", "removed",
        "security_groups", "removed",
        "info_cache", "removed",
        "name", "instance-00000001",
        "hostname", hostName,
        "display_name", displayName,
        "image_ref", "fake_image_ref",
        "user_id", ctxt.userId(),
        "metadata", Kwargs.of("moo", "cow"),
        "system_metadata", Kwargs.of("meow", "cat"),
        "flavor", "removed",
        "pci_requests", "removed",
        "project_id", ctxt.projectId());
  }

  private List<Object> createHere(Map<String, Object> properties) {
    return cell.scheduler.createInstancesHere(
        ctxt,
        UUIDS,
        properties,
        cell.flavor,
        Kwargs.of("properties", Kwargs.of()),
        List.of("default"),
        imageBdm());
  }

  @Test
  @PortOf("test_create_instances_here#L99-L146")
  void testCreateInstancesHere() {
    cell.with();
    cell.scheduler.creates = true;
    Map<String, Object> properties = properties("moo", "meow");

    List<Object> created = createHere(properties);

    assertThat(created).extracting(each -> ((Instance) each).uuid()).isEqualTo(UUIDS);
    assertThat(calls.made())
        .extracting(call -> call.method() + " " + call.args().get(0))
        .containsExactlyElementsOf(
            UUIDS.stream().map(uuid -> "instance_update_at_top " + uuid).toList());
    for (int i = 0; i < UUIDS.size(); i++) {
      Instance instance =
          Instance.getByUuid(ctxt, UUIDS.get(i), List.of("metadata", "system_metadata", "flavor"));
      assertThat(instance.get("metadata")).isEqualTo(Kwargs.of("moo", "cow"));
      assertThat(((Map<?, ?>) instance.get("system_metadata")).get("meow")).isEqualTo("cat");
      assertThat(instance.get("hostname")).isEqualTo("meow");
      assertThat(instance.get("display_name")).isEqualTo("moo-" + (i + 1));
      assertThat(instance.get("image_ref")).isEqualTo("fake_image_ref");
      assertThat(((Flavor) instance.get("flavor")).get("name")).isEqualTo("m1.tiny");
      assertThat(instance.get("cell_name")).isNull();
    }
    assertThat(properties).containsKeys("id", "flavor");
  }

  @Test
  void createInstancesHere_numbersTheFirstNameAgainAndKeepsTheFirstHostName() {
    cell.with();
    cell.scheduler.creates = true;

    createHere(properties("web-1", "web-1"));

    assertThat(rows("instances"))
        .extracting(row -> row.get("display_name") + " " + row.get("hostname"))
        .containsExactly("web-1-1 web-1", "web-1-2 web-1", "web-1-3 web-1");
  }

  @Test
  @PortOf("test_build_instances_selects_child_cell#L148-L188")
  void testBuildInstancesSelectsChildCell() {
    cell.with("child-cell1", "child-cell2");
    Map<String, Object> kwargs = cell.buildInstKwargs();

    cell.build(kwargs);

    assertThat(calls.single().method()).isEqualTo("build_instances");
    assertThat(calls.single().args().get(0)).isSameAs(ctxt);
    assertThat(cell.runner.stateManager.childCells.values())
        .contains((nova.cells.state.CellState) calls.single().args().get(1));
    assertThat(calls.single().args().get(2)).isSameAs(kwargs);
  }

  @Test
  @PortOf("test_build_instances_selects_current_cell#L190-L243")
  void testBuildInstancesSelectsCurrentCell() {
    cell.with();
    cell.rows();
    Map<String, Object> kwargs = cell.buildInstKwargs();
    List<Object> created = List.of("created-1", "created-2", "created-3");
    calls.answer(created);

    cell.build(kwargs);

    assertThat(calls.made())
        .containsExactly(
            call(
                "_create_instances_here",
                ctxt,
                UUIDS,
                BaseModule.objToPrimitive(cell.instances.get(0)),
                cell.flavor,
                kwargs.get("image"),
                kwargs.get("security_groups"),
                kwargs.get("block_device_mapping")),
            call("conductor.build_instances", ctxt, kwargs));
    assertThat(kwargs).containsEntry("instances", created);
    assertThat(rows("instance_actions"))
        .extracting(row -> row.get("instance_uuid") + " " + row.get("action"))
        .containsExactlyElementsOf(UUIDS.stream().map(uuid -> uuid + " create").toList());
  }

  /** Uuids of the rows in ERROR, in the order in which they were saved. */
  private static List<Object> erroredUuids() {
    return rows("instances").stream()
        .filter(row -> "error".equals(row.get("vm_state")))
        .sorted(Comparator.comparing(row -> (Instant) row.get("updated_at")))
        .map(row -> row.get("uuid"))
        .toList();
  }

  private void assertAllAnnounced() {
    assertThat(calls.made())
        .containsExactlyElementsOf(
            UUIDS.stream().map(uuid -> call("instance_update_at_top", uuid, "error")).toList());
  }

  @Test
  @PortOf("test_build_instances_retries_when_no_cells_avail#L245-L278")
  void testBuildInstancesRetriesWhenNoCellsAvail() {
    cell.here.set("scheduler_retries", 7);
    cell.with();
    cell.rows();
    cell.scheduler.failsToPick = new NoCellsAvailable();
    Instant start = cell.here.world().clock().peek();

    cell.build(cell.buildInstKwargs());

    assertThat(cell.scheduler.picks).isEqualTo(8);
    assertThat(Duration.between(start, cell.here.world().clock().peek()))
        .isBetween(Duration.ofSeconds(14), Duration.ofSeconds(15));
    assertThat(erroredUuids()).isEqualTo(UUIDS);
    assertAllAnnounced();
  }

  @Test
  @PortOf("test_schedule_method_on_random_exception#L280-L325")
  void testScheduleMethodOnRandomException() {
    cell.here.set("scheduler_retries", 7);
    cell.with();
    cell.rows();
    cell.scheduler.failsToPick = new ValueError("unexpected");

    cell.build(cell.buildInstKwargs());

    assertThat(cell.scheduler.picks).isEqualTo(1);
    assertThat(erroredUuids()).isEqualTo(UUIDS);
    assertAllAnnounced();
  }

  @Test
  void givingUp_inTheApiCellLeavesTheInstancesBuilding() {
    cell.here.set("enable", true);
    cell.here.set("cell_type", "api");
    cell.with();
    cell.rows();
    cell.scheduler.failsToPick = new ValueError("unexpected");

    cell.build(cell.buildInstKwargs());

    assertAllAnnounced();
    assertThat(rows("instances")).extracting(row -> row.get("vm_state")).containsOnly("building");
  }

  @Test
  void retries_areNeverNegativeAndWaitAtLeastASecond() {
    cell.here.set("scheduler_retries", -1);
    cell.here.set("scheduler_retry_delay", 0);
    cell.with();
    cell.scheduler.failsToPick = new NoCellsAvailable();
    cell.build(cell.buildInstKwargs());
    assertThat(cell.scheduler.picks).isEqualTo(1);

    cell.here.set("scheduler_retries", 2);
    cell.with();
    cell.scheduler.failsToPick = new NoCellsAvailable();
    Instant start = cell.here.world().clock().peek();
    cell.build(cell.buildInstKwargs());
    assertThat(cell.scheduler.picks).isEqualTo(3);
    assertThat(Duration.between(start, cell.here.world().clock().peek()))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
  }

  @Test
  @PortOf("test_filter_schedule_skipping#L327-L342")
  void testFilterScheduleSkipping() {
    cell.with();
    SchedulingCell.NotingFilterHandler handler = cell.new NotingFilterHandler();
    handler.handled = true;
    cell.scheduler.filterHandler = handler;
    List<Object> built = new ArrayList<>();

    cell.scheduler.scheduleBuildToCells(
        null, null, null, (message, cells, uuids, kwargs) -> built.add(cells), null);

    assertThat(cell.scheduler.picks).isEqualTo(1);
    assertThat(built).isEmpty();
  }

  /** What filters and weighers are given besides the candidates. */
  private Map<String, Object> expectedProperties(Map<String, Object> kwargs) {
    return Kwargs.of(
        "instance_type",
        cell.flavor,
        "context",
        ctxt,
        "scheduler",
        cell.scheduler,
        "routing_path",
        SchedulingCell.NAME,
        "host_sched_kwargs",
        kwargs,
        "request_spec",
        UtilsModule.buildRequestSpec(ctxt, kwargs.get("image"), cell.instances, null));
  }

  private void assertBuiltHere(Map<String, Object> kwargs) {
    Calls.Call created = made("_create_instances_here");
    assertThat(created.args().subList(0, 2)).containsExactly(ctxt, UUIDS);
    assertThat(((Map<?, ?>) created.args().get(2)).get("id")).isEqualTo(0);
    assertThat(created.args().subList(3, 5)).containsExactly(cell.flavor, kwargs.get("image"));
    assertThat(made("conductor.build_instances").args()).containsExactly(ctxt, kwargs);
  }

  @Test
  @PortOf("test_cells_filter_args_correct#L344-L424")
  void testCellsFilterArgsCorrect() {
    cell.here.set("scheduler_filter_classes", names(FakeFilter1.class, FakeFilter2.class));
    cell.with();
    cell.rows();
    cell.scheduler.filterHandler = cell.new NotingFilterHandler();
    Map<String, Object> kwargs = cell.buildInstKwargs();

    cell.build(kwargs);

    assertBuiltHere(kwargs);
    List<Object> args = made("get_filtered_objects").args();
    assertThat((List<?>) args.get(0))
        .extracting(filter -> (Object) filter.getClass())
        .containsExactly(FakeFilter1.class, FakeFilter2.class);
    assertThat(args.get(1)).isEqualTo(List.of(cell.runner.stateManager.myCellState));
    assertThat(args.get(2)).isEqualTo(expectedProperties(kwargs));
  }

  @Test
  @PortOf("test_cells_filter_returning_none#L426-L457")
  void testCellsFilterReturningNone() {
    cell.with();
    SchedulingCell.NotingFilterHandler handler = cell.new NotingFilterHandler();
    handler.handled = true;
    cell.scheduler.filterHandler = handler;

    cell.build(cell.buildInstKwargs());

    assertThat(calls.single().method()).isEqualTo("get_filtered_objects");
  }

  @Test
  @PortOf("test_cells_weight_args_correct#L459-L539")
  void testCellsWeightArgsCorrect() {
    cell.here.set("scheduler_weight_classes", names(FakeWeigher1.class, FakeWeigher2.class));
    cell.with();
    cell.rows();
    cell.scheduler.weightHandler = cell.new NotingWeightHandler();
    Map<String, Object> kwargs = cell.buildInstKwargs();

    cell.build(kwargs);

    assertBuiltHere(kwargs);
    List<Object> args = made("get_weighed_objects").args();
    assertThat((List<?>) args.get(0))
        .extracting(weigher -> (Object) weigher.getClass())
        .containsExactly(FakeWeigher1.class, FakeWeigher2.class);
    assertThat(args.get(1)).isEqualTo(List.of(cell.runner.stateManager.myCellState));
    assertThat(args.get(2)).isEqualTo(expectedProperties(kwargs));
  }

  @Test
  void possibleCells_areTheChildrenAndLastOurselvesWhereWeHaveCapacity() {
    cell.with("child1", "child2");

    assertThat(cell.scheduler.getPossibleCells())
        .extracting(each -> each.name)
        .containsExactly("child1", "child2");
    cell.runner.stateManager.myCellState.capacities = Kwargs.of("ram_free", Kwargs.of());
    assertThat(cell.scheduler.getPossibleCells())
        .extracting(each -> each.name)
        .containsExactly("child1", "child2", "api-cell");
  }
}
