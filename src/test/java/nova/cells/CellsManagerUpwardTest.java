package nova.cells;

import static nova.cells.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nova.RequestContext;
import nova.db.Database;
import nova.exception.InstanceNotFound;
import nova.objects.BlockDeviceMapping;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** What nova-cells sends up the tree on behalf of its own cell, or has others send up. */
@PortOf("nova/tests/unit/cells/test_cells_manager.py::CellsManagerClassTestCase")
class CellsManagerUpwardTest {
  private final OneCell here = new OneCell(NotedManager.NAME);
  private final NotedManager noted = NotedManager.leaf(here);
  private final CellsManager manager = noted.manager;
  private final Calls calls = noted.calls;
  private final RequestContext ctxt = noted.ctxt;
  private final Instance instance = noted.instance();

  @AfterEach
  void leave() {
    here.leave();
  }

  @Test
  @PortOf("test_instance_update_at_top#L166-L171")
  void testInstanceUpdateAtTop() {
    manager.instanceUpdateAtTop(ctxt, instance);

    assertThat(calls.single()).isEqualTo(call("instance_update_at_top", ctxt, instance));
  }

  @Test
  @PortOf("test_instance_destroy_at_top#L173-L178")
  void testInstanceDestroyAtTop() {
    manager.instanceDestroyAtTop(ctxt, instance);

    assertThat(calls.single()).isEqualTo(call("instance_destroy_at_top", ctxt, instance));
  }

  @Test
  @PortOf("test_instance_delete_everywhere#L180-L189")
  void testInstanceDeleteEverywhere() {
    manager.instanceDeleteEverywhere(ctxt, instance, "fake-type");

    assertThat(calls.single())
        .isEqualTo(call("instance_delete_everywhere", ctxt, instance, "fake-type"));
  }

  @Test
  void instanceDeleteEverywhere_makesAnObjectOfARow() {
    manager.instanceDeleteEverywhere(
        ctxt, Kwargs.of("id", 1, "uuid", "fake-uuid", "deleted", 0), "hard");

    assertThat(calls.single().args().get(1))
        .isInstanceOfSatisfying(
            Instance.class, sent -> assertThat(sent.uuid()).isEqualTo("fake-uuid"));
  }

  @Test
  @PortOf("test_instance_fault_create_at_top#L191-L198")
  void testInstanceFaultCreateAtTop() {
    manager.instanceFaultCreateAtTop(ctxt, "fake-fault");

    assertThat(calls.single()).isEqualTo(call("instance_fault_create_at_top", ctxt, "fake-fault"));
  }

  @Test
  @PortOf("test_bw_usage_update_at_top#L200-L207")
  void testBwUsageUpdateAtTop() {
    manager.bwUsageUpdateAtTop(ctxt, "fake-bw-info");

    assertThat(calls.single()).isEqualTo(call("bw_usage_update_at_top", ctxt, "fake-bw-info"));
  }

  @Test
  @PortOf("test_sync_instances#L267-L276")
  void testSyncInstances() {
    manager.syncInstances(ctxt, "fake-project", "fake-time", "fake-deleted");

    assertThat(calls.single())
        .isEqualTo(call("sync_instances", ctxt, "fake-project", "fake-time", "fake-deleted"));
  }

  @Test
  @PortOf("test_consoleauth_delete_tokens#L587-L595")
  void testConsoleauthDeleteTokens() {
    manager.consoleauthDeleteTokens(ctxt, "fake-instance-uuid");

    assertThat(calls.single())
        .isEqualTo(call("consoleauth_delete_tokens", ctxt, "fake-instance-uuid"));
  }

  @Test
  @PortOf("test_bdm_update_or_create_at_top#L631-L640")
  void testBdmUpdateOrCreateAtTop() {
    BlockDeviceMapping bdm =
        new BlockDeviceMapping(ctxt, Kwargs.of("device_name", "/dev/vda", "boot_index", 0));

    manager.bdmUpdateOrCreateAtTop(ctxt, bdm, true);

    assertThat(calls.single())
        .isEqualTo(
            call(
                "bdm_update_or_create_at_top",
                ctxt,
                Kwargs.of("device_name", "/dev/vda", "boot_index", 0),
                true));
  }

  @Test
  @PortOf("test_bdm_destroy_at_top#L642-L653")
  void testBdmDestroyAtTop() {
    manager.bdmDestroyAtTop(ctxt, "fake_instance_uuid", "fake_device_name", "fake_volume_id");

    assertThat(calls.single())
        .isEqualTo(
            call(
                "bdm_destroy_at_top",
                ctxt,
                "fake_instance_uuid",
                "fake_device_name",
                "fake_volume_id"));
  }

  /** An instance in the database that changed so many seconds ago. */
  private void row(String uuid, int secondsAgo, boolean deleted) {
    Instant changed = here.world().clock().peek().minusSeconds(secondsAgo);
    Map<String, Object> row = Kwargs.of("uuid", uuid, "project_id", "fake", "updated_at", changed);
    row.put("deleted", deleted ? 1 : 0);
    Database.current().insert("instances", row);
  }

  /** The uuids that went up since the last look, with the method that took them. */
  private List<String> healed() {
    manager.healInstances(ctxt);
    List<String> sent =
        calls.made().stream()
            .map(call -> call.method() + " " + ((Instance) call.args().get(1)).uuid())
            .toList();
    assertThat(calls.made()).allSatisfy(call -> assertThat(call.args().get(0)).isSameAs(ctxt));
    calls.made().clear();
    return sent;
  }

  private static List<String> shuffled(List<String> uuids, Random luck) {
    List<String> copy = new ArrayList<>(uuids);
    Collections.shuffle(copy, luck);
    return inOrder(copy);
  }

  @Test
  @PortOf("test_heal_instances#L209-L265")
  void testHealInstances() {
    here.set("instance_updated_at_threshold", 1000);
    here.set("instance_update_num_instances", 2);
    List<String> uuids = List.of("instance1", "instance2", "instance3");
    uuids.forEach(uuid -> row(uuid, 900, false));
    row("changed-too-long-ago", 1100, false);
    here.world().chance().seed(9);
    Random sameLuck = new Random(9);
    List<String> first = shuffled(uuids, sameLuck);
    List<String> second = shuffled(uuids, sameLuck);

    assertThat(healed()).containsExactly(first.get(0), first.get(1));
    assertThat(healed()).containsExactly(first.get(2), second.get(0));
    assertThat(first).isNotEqualTo(inOrder(uuids));
  }

  private static List<String> inOrder(List<String> uuids) {
    return uuids.stream().map(uuid -> "instance_update_at_top " + uuid).toList();
  }

  @Test
  void healInstances_readsTheListOnceARun() {
    here.set("instance_update_num_instances", 5);
    row("only", 10, false);

    assertThat(healed()).containsExactly("instance_update_at_top only");
  }

  @Test
  void healInstances_withoutThresholdTakesAll() {
    here.set("instance_updated_at_threshold", 0);
    row("old", 100_000, false);

    assertThat(healed()).containsExactly("instance_update_at_top old");
  }

  @Test
  void healInstances_tellsOfDeletedOnesThatTheyAreGone() {
    row("gone", 10, true);

    assertThat(healed()).containsExactly("instance_destroy_at_top gone");
  }

  @Test
  void healInstances_goesOnWhenAnInstanceVanishes() {
    row("first", 10, false);
    row("second", 10, false);
    Database.current()
        .fail("instance_get_by_uuid", new InstanceNotFound(Kwargs.of("instance_id", "any")));

    assertThat(healed()).isEmpty();
  }

  @Test
  void healInstances_withoutParentsDoesNothing() {
    row("instance1", 10, false);
    NotedManager top = new NotedManager(here, List.of(), List.of("child"));

    top.manager.healInstances(ctxt);

    assertThat(top.calls.made()).isEmpty();
  }
}
