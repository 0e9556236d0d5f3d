package nova.cells.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.cells.OneCell;
import nova.db.Database;
import nova.exception.CellNotFound;
import nova.exception.CellsUpdateUnsupported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import oslo.config.ConfigFilesNotFoundError;
import oslo.db.DBError;
import runtime.Clock;
import runtime.Kwargs;

/** What a cell knows of itself and its neighbours; named after the tests of the original. */
class CellsStateManagerTest {
  private static final int DISK_SLOT = (12 + 13) * 1024;

  private final OneCell here = new OneCell("parent");

  @AfterEach
  void leave() {
    here.leave();
  }

  private static void flavor(int memoryMb, int rootGb, int ephemeralGb) {
    String name = "flavor" + memoryMb;
    Database.current()
        .insert(
            "instance_types",
            Kwargs.of(
                "name",
                name,
                "flavorid",
                name,
                "memory_mb",
                memoryMb,
                "vcpus",
                1,
                "root_gb",
                rootGb,
                "ephemeral_gb",
                ephemeralGb,
                "swap",
                0,
                "disabled",
                false,
                "is_public",
                true));
  }

  private static void service(String host) {
    Database.current()
        .insert(
            "services",
            Kwargs.of(
                "host",
                host,
                "binary",
                "nova-compute",
                "topic",
                "compute",
                "report_count",
                1,
                "disabled",
                false,
                "last_seen_up",
                Clock.utcnow()));
  }

  private static void node(String host, String name, int freeRamMb, int freeDiskGb) {
    Database.current()
        .insert(
            "compute_nodes",
            Kwargs.of(
                "host",
                host,
                "hypervisor_hostname",
                name,
                "vcpus",
                8,
                "memory_mb",
                1024,
                "local_gb",
                100,
                "free_ram_mb",
                freeRamMb,
                "free_disk_gb",
                freeDiskGb,
                "vcpus_used",
                0,
                "memory_mb_used",
                0,
                "local_gb_used",
                0,
                "hypervisor_type",
                "QEMU",
                "hypervisor_version",
                2000000,
                "cpu_info",
                "{}"));
  }

  /** Four hosts: full, overfull, empty and a third free. */
  private static void fourHosts() {
    flavor(0, 0, 0);
    flavor(50, 12, 13);
    List.of("host1", "host2", "host3", "host4").forEach(CellsStateManagerTest::service);
    node("host1", "host1", 0, 0);
    node("host2", "host2", -1, -1);
    node("host3", "host3", 1024, 100);
    node("host4", "host4", 300, 30);
  }

  private Map<String, Object> capacity(double reserve) {
    here.set("reserve_percent", reserve);
    return CellStateManager.newInstance(null).getOurCapacities(true);
  }

  private static Map<String, Object> capacities(
      long ram, long ramUnits, long disk, long diskUnits) {
    return Kwargs.of(
        "ram_free",
        Kwargs.of("total_mb", ram, "units_by_mb", Kwargs.of("0", 0L, "50", ramUnits)),
        "disk_free",
        Kwargs.of("total_mb", disk, "units_by_mb", Kwargs.of("0", 0L, "" + DISK_SLOT, diskUnits)));
  }

  @Test
  void testCellsConfigNotFound() {
    here.set("cells_config", "no-such-file.json");

    assertThatThrownBy(() -> CellStateManager.newInstance(null))
        .isInstanceOf(ConfigFilesNotFoundError.class)
        .hasMessageContaining("no-such-file.json");
  }

  @Test
  void testFilemanagerReturned(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("cells.json"), "{}");
    here.set("cells_config", file.toString());

    CellStateManager manager = CellStateManager.newInstance(null);

    assertThat(manager).isInstanceOf(CellStateManagerFile.class);
    assertThatThrownBy(() -> manager.cellCreate(null, Kwargs.of()))
        .isInstanceOf(CellsUpdateUnsupported.class);
    assertThatThrownBy(() -> manager.cellUpdate(null, "x", Kwargs.of()))
        .isInstanceOf(CellsUpdateUnsupported.class);
    assertThatThrownBy(() -> manager.cellDelete(null, "x"))
        .isInstanceOf(CellsUpdateUnsupported.class);
  }

  @Test
  void fileManager_readsNeighboursAndForgetsThemWithTheFile(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("cells.json"),
            "{\"up\": {\"name\": \"up\", \"is_parent\": true, \"transport_url\": \"fake://\"},"
                + " \"down\": {\"name\": \"down\", \"is_parent\": false,"
                + " \"transport_url\": \"fake://\"}}");
    here.set("cells_config", file.toString());

    CellStateManager manager = CellStateManager.newInstance(null);

    assertThat(manager.getParentCells()).extracting(cell -> cell.name).containsExactly("up");
    assertThat(manager.getChildCells()).extracting(cell -> cell.name).containsExactly("down");
    assertThat(manager.getChildCell("down").dbInfo).doesNotContainKey("name");
  }

  @Test
  void testDbmanagerReturned() {
    assertThat(CellStateManager.newInstance(null)).isInstanceOf(CellStateManagerDB.class);
  }

  @Test
  void testCapacityNoReserve() {
    fourHosts();

    assertThat(capacity(0.0)).isEqualTo(capacities(1323, 20 + 6, 129 * 1024, 4 + 1));
  }

  @Test
  void testCapacityFullReserve() {
    fourHosts();

    assertThat(capacity(100.0)).isEqualTo(capacities(1323, 0, 129 * 1024, 0));
  }

  @Test
  void testCapacityPartReserve() {
    fourHosts();

    assertThat(capacity(50.0)).isEqualTo(capacities(1323, 10, 129 * 1024, 2));
  }

  @Test
  void testCapacityPartReserveNToOne() {
    flavor(0, 0, 0);
    flavor(50, 12, 13);
    service("host1");
    service("host2");
    node("host1", "node1", 0, 0);
    node("host1", "node2", -1, -1);
    node("host2", "node3", 1024, 100);
    node("host2", "node4", 300, 30);

    assertThat(capacity(50.0)).isEqualTo(capacities(1323, 6, 129 * 1024, 1));
  }

  @Test
  void testInitDbError() {
    Database.current().fail("cell_get_all", new DBError("out of order"));
    Instant start = Clock.utcnow();

    assertThatThrownBy(() -> CellStateManager.newInstance(null)).isInstanceOf(DBError.class);

    assertThat(Duration.between(start, Clock.utcnow())).isGreaterThan(Duration.ofSeconds(120 * 30));
  }

  private static CellStateManager withChildren() {
    CellStateManager manager = CellStateManager.newInstance(null);
    manager.myCellState.updateCapacities(Kwargs.of("ram_free", 1234L));
    for (int i = 1; i <= 2; i++) {
      CellState child = new CellState("child" + i, false);
      child.updateCapacities(Kwargs.of("ram_free", 100L * i));
      child.updateDbInfo(Kwargs.of("is_parent", false));
      manager.childCells.put(child.name, child);
    }
    return manager;
  }

  @Test
  void testGetCellCapacityForAllCells() {
    assertThat(withChildren().getCapacities(null)).isEqualTo(Kwargs.of("ram_free", 1534L));
  }

  @Test
  void testGetCellCapacityForTheParentCell() {
    assertThat(withChildren().getCapacities("parent")).isEqualTo(Kwargs.of("ram_free", 1534L));
  }

  @Test
  void testGetCellCapacityForACell() {
    CellStateManager manager = withChildren();

    assertThat(manager.getCapacities("child1"))
        .isSameAs(manager.childCells.get("child1").capacities);
  }

  @Test
  void testGetCellCapacityForNonExistingCell() {
    CellStateManager manager = withChildren();

    assertThatThrownBy(() -> manager.getCapacities("nowhere")).isInstanceOf(CellNotFound.class);
  }

  /** Notes when it is asked to refresh. */
  private static final class Noting extends CellStateManagerDB {
    private final List<String> notes = new ArrayList<>();

    @Override
    void cellDataSync(boolean force) {
      notes.add("sync force=" + force);
    }

    String act() {
      notes.add("act");
      return "result";
    }
  }

  @Test
  void testSyncBefore() {
    Noting manager = new Noting();

    assertThat(StateModule.syncBefore(manager, "act", manager::act)).isEqualTo("result");
    assertThat(manager.notes).containsExactly("sync force=false", "act");
  }

  @Test
  void testSyncAfter() {
    Noting manager = new Noting();

    assertThat(StateModule.syncAfter(manager, "act", manager::act)).isEqualTo("result");
    assertThat(manager.notes).containsExactly("act", "sync force=true");
  }

  @Test
  void timeToSync_looksAtTheSecondsOfTheDifferenceOnly() {
    CellStateManager manager = CellStateManager.newInstance(null);

    manager.lastCellDbCheck = Clock.utcnow().minusSeconds(61);
    assertThat(manager.timeToSync()).isTrue();
    manager.lastCellDbCheck = Clock.utcnow().minus(Duration.ofDays(1)).minusSeconds(5);
    assertThat(manager.timeToSync()).isFalse();
  }
}
