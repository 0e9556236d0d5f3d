package nova.cells.messaging;

import static nova.cells.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.compute.TaskStates;
import nova.compute.VmStates;
import nova.db.Database;
import nova.network.model.NetworkInfo;
import nova.objects.Instance;
import nova.objects.InstanceInfoCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import port.PortOf;
import runtime.Kwargs;

/** What cells tell those above of their instances, and what all cells below are told. */
@PortOf("nova/tests/unit/cells/test_cells_messaging.py::CellsBroadcastMethodsTestCase")
class CellsBroadcastMethodsTest {
  private static final String TOP = "api-cell";
  private static final String MIDDLE = "child-cell2";
  private static final String BOTTOM = "grandchild-cell1";
  private static final String UUID = "b48316c5-71e8-45e4-9884-6c78055b9b13";

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();

  @AfterEach
  void leave() {
    cells.leave();
  }

  private Map<String, Object> row(String cell) {
    return cells.rows(cell, "instances").get(0);
  }

  @Test
  @PortOf("test_at_the_top#L1462-L1465")
  void testAtTheTop() {
    assertThat(cells.broadcast(TOP).atTheTop()).isTrue();
    assertThat(cells.broadcast(MIDDLE).atTheTop()).isFalse();
    assertThat(cells.broadcast(BOTTOM).atTheTop()).isFalse();
  }

  @Test
  @PortOf("test_apply_expected_states_building#L1467-L1473")
  void testApplyExpectedStatesBuilding() {
    Instance instance = new Instance(ctxt, Kwargs.of("vm_state", VmStates.BUILDING));

    assertThat(cells.broadcast(BOTTOM).getExpectedVmState(instance))
        .containsExactly(VmStates.BUILDING, null);
    assertThat(cells.broadcast(BOTTOM).getExpectedTaskState(instance)).isNull();
  }

  @Test
  @PortOf("test_apply_expected_states_resize_finish#L1475-L1485")
  void testApplyExpectedStatesResizeFinish() {
    Instance instance = new Instance(ctxt, Kwargs.of("task_state", TaskStates.RESIZE_FINISH));

    assertThat(cells.broadcast(BOTTOM).getExpectedTaskState(instance))
        .containsExactly(
            TaskStates.RESIZE_FINISH,
            TaskStates.RESIZE_MIGRATED,
            TaskStates.RESIZE_MIGRATING,
            TaskStates.RESIZE_PREP);
    assertThat(cells.broadcast(BOTTOM).getExpectedVmState(instance)).isNull();
  }

  /** The cell at the bottom has changed these fields of its instance. */
  private void tellTop(Object... fields) {
    Instance instance =
        new Instance(
            ctxt,
            Kwargs.of(
                "uuid",
                UUID,
                "cell_name",
                "fake",
                "system_metadata",
                Kwargs.of("key1", "value1", "key2", "value2")));
    instance.update(Kwargs.of(fields));
    cells.enter(BOTTOM).instanceUpdateAtTop(ctxt, instance);
  }

  private void assertUpdated() {
    assertThat(row(TOP))
        .containsEntry("uuid", UUID)
        .containsEntry("cell_name", "api-cell!child-cell2!grandchild-cell1");
    assertThat(cells.rows(TOP, "instance_system_metadata"))
        .filteredOn(each -> Integer.valueOf(0).equals(each.get("deleted")))
        .extracting(each -> each.get("key"))
        .containsExactlyInAnyOrder("key1", "key2");
    assertThat(cells.receivers("instance_update_at_top")).containsExactly(MIDDLE, TOP);
  }

  @Test
  @PortOf("test_instance_update_at_top#L1526-L1527")
  void testInstanceUpdateAtTop() {
    for (String cell : List.of(TOP, MIDDLE)) {
      cells.instance(cell, "uuid", UUID, "vm_state", "error", "task_state", "meow");
    }

    InstanceInfoCache cache = new InstanceInfoCache(ctxt);
    cache.set("instance_uuid", UUID);
    cache.set("network_info", NetworkInfo.hydrate("[{\"id\": \"vif-1\"}]"));
    tellTop("task_state", null, "info_cache", cache);

    assertUpdated();
    assertThat(cells.rows(TOP, "instance_info_caches").get(0).get("network_info"))
        .asString()
        .contains("vif-1");
    assertThat(row(TOP)).containsEntry("id", 1).containsEntry("task_state", null);
    assertThat(row(MIDDLE)).containsEntry("cell_name", null).containsEntry("task_state", "meow");
    assertThat(cells.rows(TOP, "instances")).hasSize(1);
  }

  @Test
  @PortOf("test_instance_update_at_top_does_not_already_exist#L1529-L1530")
  void testInstanceUpdateAtTopDoesNotAlreadyExist() {
    tellTop("user_id", "fake", "project_id", "fake");

    assertUpdated();
    assertThat(cells.rows(MIDDLE, "instances")).isEmpty();
  }

  @Test
  @PortOf("test_instance_update_at_top_with_building_state#L1532-L1558")
  void testInstanceUpdateAtTopWithBuildingState() {
    for (String state : Arrays.asList(VmStates.BUILDING, null, VmStates.ACTIVE)) {
      String uuid = UUID.substring(0, 35) + (state == null ? "0" : state.charAt(0));
      Instance known = cells.instance(TOP, "uuid", uuid, "vm_state", state, "user_data", "old");
      Instance told =
          new Instance(
              ctxt, Kwargs.of("uuid", uuid, "vm_state", VmStates.BUILDING, "user_data", "new"));

      cells.enter(BOTTOM).instanceUpdateAtTop(ctxt, told);

      Map<String, Object> row = cells.rows(TOP, "instances").get(known.id() - 1);
      boolean expected = !VmStates.ACTIVE.equals(state);
      assertThat(row).containsEntry("user_data", expected ? "new" : "old");
      assertThat(row.get("cell_name"))
          .isEqualTo(expected ? "api-cell!child-cell2!grandchild-cell1" : null);
    }
  }

  private void assertDeletedOnlyAtTop(Instance instance) {
    cells.enter(BOTTOM).instanceDestroyAtTop(ctxt, instance);

    assertThat(row(TOP)).containsEntry("deleted", 1);
    assertThat(row(MIDDLE)).containsEntry("deleted", 0);
    assertThat(cells.receivers("instance_destroy_at_top")).containsExactly(MIDDLE, TOP);
  }

  @Test
  @PortOf("test_instance_destroy_at_top#L1560-L1566")
  void testInstanceDestroyAtTop() {
    cells.instance(MIDDLE, "uuid", UUID);
    assertDeletedOnlyAtTop(cells.instance(TOP, "uuid", UUID));
  }

  @Test
  @PortOf("test_instance_destroy_at_top_incomplete_instance_obj#L1568-L1573")
  void testInstanceDestroyAtTopIncompleteInstanceObj() {
    cells.instance(TOP, "uuid", UUID);
    cells.instance(MIDDLE, "uuid", UUID);
    assertDeletedOnlyAtTop(new Instance(ctxt, Kwargs.of("uuid", UUID)));
  }

  private FakeComputeAPI compute(String cell) {
    FakeComputeAPI compute = cells.ask(cell, FakeComputeAPI::new);
    cells.broadcast(cell).computeApi = compute;
    return compute;
  }

  private void assertDeletes(String type, String method) {
    FakeComputeAPI top = compute(TOP);
    FakeComputeAPI middle = compute(MIDDLE);
    FakeComputeAPI bottom = compute(BOTTOM);

    cells
        .enter(TOP)
        .instanceDeleteEverywhere(ctxt, new Instance(ctxt, Kwargs.of("uuid", "meow")), type);

    assertThat(top.calls.made()).isEmpty();
    assertThat(middle.calls.single()).isEqualTo(call(method, ctxt.toDict(), "meow"));
    assertThat(bottom.calls.single()).isEqualTo(call(method, ctxt.toDict(), "meow"));
  }

  @Test
  @PortOf("test_instance_hard_delete_everywhere#L1575-L1592")
  void testInstanceHardDeleteEverywhere() {
    cells.keepOnly(MIDDLE);
    assertDeletes("hard", "delete");
  }

  @Test
  @PortOf("test_instance_soft_delete_everywhere#L1594-L1611")
  void testInstanceSoftDeleteEverywhere() {
    cells.keepOnly(MIDDLE);
    assertDeletes("soft", "soft_delete");
  }

  @Test
  @PortOf("test_instance_fault_create_at_top#L1613-L1634")
  void testInstanceFaultCreateAtTop() {
    cells
        .enter(BOTTOM)
        .instanceFaultCreateAtTop(
            ctxt,
            Kwargs.of(
                "id",
                77,
                "instance_uuid",
                UUID,
                "code",
                500,
                "message",
                "fake-message",
                "details",
                "fake-details",
                "host",
                "fake-host"));

    assertThat(cells.rows(TOP, "instance_faults"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("id", 1)
                    .containsEntry("message", "fake-message")
                    .containsEntry("details", "fake-details"));
    assertThat(cells.rows(MIDDLE, "instance_faults")).isEmpty();
  }

  @Test
  @PortOf("test_bw_usage_update_at_top#L1636-L1656")
  void testBwUsageUpdateAtTop() {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    Map<String, Object> update =
        Kwargs.of(
            "uuid",
            UUID,
            "mac",
            "fake_mac",
            "start_period",
            start,
            "bw_in",
            1,
            "bw_out",
            2,
            "last_ctr_in",
            3,
            "last_ctr_out",
            4,
            "last_refreshed",
            start.plusSeconds(5));

    cells.enter(BOTTOM).bwUsageUpdateAtTop(ctxt, update);

    assertThat(cells.rows(TOP, "bw_usage_cache"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("uuid", UUID)
                    .containsEntry("mac", "fake_mac")
                    .containsEntry("start_period", start)
                    .containsEntry("bw_in", 1L)
                    .containsEntry("bw_out", 2L)
                    .containsEntry("last_ctr_in", 3L)
                    .containsEntry("last_ctr_out", 4L)
                    .containsEntry("last_refreshed", start.plusSeconds(5)));
    assertThat(cells.rows(MIDDLE, "bw_usage_cache")).isEmpty();
    assertThat(cells.rows(BOTTOM, "bw_usage_cache")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "shade"})
  void bandwidth_withMissingOrForeignKeysIsWrittenNowhere(String foreign) {
    Map<String, Object> update = Kwargs.of();
    if (!foreign.isEmpty()) {
      List.of("uuid", "mac", "start_period", "bw_in", "bw_out", "last_ctr_in", "last_ctr_out")
          .forEach(name -> update.put(name, null));
      update.put(foreign, 1);
    }
    try (LoggedLines log = new LoggedLines()) {
      cells.enter(BOTTOM).bwUsageUpdateAtTop(ctxt, update);

      assertThat(log.lines())
          .containsOnlyOnce("ERROR Error processing message locally <TypeError>");
    }
    assertThat(cells.rows(TOP, "bw_usage_cache")).isEmpty();
  }

  /** An instance of the project that changed at that time. */
  private String changed(String cell, String project, String time, boolean deleted) {
    Instance instance = cells.instance(cell, "project_id", project, "user_data", cell);
    if (deleted) {
      cells.within(cell, instance::destroy);
    }
    cells.within(
        cell,
        () ->
            Database.current()
                .update(
                    "update \"instances\" set \"updated_at\" = '" + time + "' where \"uuid\" = ?",
                    List.of(instance.uuid())));
    return instance.uuid();
  }

  @Test
  @PortOf("test_sync_instances#L1658-L1699")
  void testSyncInstances() {
    cells.keepOnly(MIDDLE);
    changed(MIDDLE, "fake_project_id", "2026-01-01 00:00:00", false);
    changed(BOTTOM, "other_project_id", "2026-03-01 00:00:00", false);
    String live = changed(BOTTOM, "fake_project_id", "2026-03-01 00:00:00", false);
    String dead = changed(BOTTOM, "fake_project_id", "2026-03-01 00:00:00", true);
    RequestContext admin = ctxt.elevated();

    cells.enter(TOP).syncInstances(admin, "fake_project_id", "2026-02-01T00:00:00Z", true);

    assertThat(cells.receivers("sync_instances")).containsExactly(MIDDLE, BOTTOM);
    assertThat(told("instance_update_at_top")).containsExactly(live, live);
    assertThat(told("instance_destroy_at_top")).containsExactly(dead, dead);
  }

  /** Uuids of the instances in the messages of that method, in order. */
  private List<Object> told(String method) {
    return cells.sent().stream()
        .filter(sent -> sent.text().get("method_name").equals(method))
        .map(sent -> (Map<?, ?>) sent.kwargs().get("instance"))
        .map(instance -> (Map<?, ?>) instance.get("nova_object.data"))
        .map(data -> (Object) data.get("uuid"))
        .toList();
  }
}
