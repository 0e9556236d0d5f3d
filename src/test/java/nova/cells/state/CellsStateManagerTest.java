package nova.cells.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.exception.CellsUpdateUnsupported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import oslo.config.CONF;
import oslo.config.ConfigFilesNotFoundError;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Clock;
import runtime.KeyError;
import runtime.Kwargs;

/** Where a cell reads of its neighbours, and what it counts of its own hosts. */
@PortOf("nova/tests/unit/cells/test_cells_state_manager.py::TestCellsStateManager")
class CellsStateManagerTest {
  private final Capacity capacity = new Capacity();

  @AfterEach
  void leave() {
    capacity.leave();
  }

  private static void cellsConfig(Path file) {
    CONF.setOverride("cells", "cells_config", file.toString());
  }

  @Test
  @PortOf("test_cells_config_not_found#L110-L114")
  void testCellsConfigNotFound() {
    cellsConfig(Path.of("no_such_file_exists.conf"));

    assertThatThrownBy(() -> CellStateManager.newInstance(null))
        .isInstanceOf(ConfigFilesNotFoundError.class)
        .hasMessage("Failed to find some config files: no_such_file_exists.conf");
  }

  @Test
  @PortOf("test_filemanager_returned#L116-L130")
  void testFilemanagerReturned(@TempDir Path folder) throws IOException {
    cellsConfig(Files.writeString(folder.resolve("cells.json"), "{}"));

    CellStateManager manager = CellStateManager.newInstance(null);

    assertThat(manager).isInstanceOf(CellStateManagerFile.class);
    assertThatThrownBy(() -> manager.cellCreate(null, null))
        .isInstanceOf(CellsUpdateUnsupported.class);
    assertThatThrownBy(() -> manager.cellUpdate(null, null, null))
        .isInstanceOf(CellsUpdateUnsupported.class);
    assertThatThrownBy(() -> manager.cellDelete(null, null))
        .isInstanceOf(CellsUpdateUnsupported.class);
  }

  @Test
  @PortOf("test_dbmanager_returned#L132-L134")
  void testDbmanagerReturned() {
    assertThat(CellStateManager.newInstance(null)).isInstanceOf(CellStateManagerDB.class);
  }

  @Test
  @PortOf("test_capacity_no_reserve#L136-L154")
  void testCapacityNoReserve() {
    capacity.fourHosts();

    Map<String, Object> found = capacity.withReserve(0.0);

    assertThat(found)
        .containsEntry("ram_free", Capacity.free(1323, "0", 0L, "50", 26L, "10", 132L))
        .containsEntry(
            "disk_free",
            Capacity.free(129 * 1024, "0", 0L, Capacity.DISK_SLOT, 5L, "" + 6 * 1024, 21L));
  }

  @Test
  @PortOf("test_capacity_full_reserve#L156-L171")
  void testCapacityFullReserve() {
    capacity.fourHosts();

    Map<String, Object> found = capacity.withReserve(100.0);

    assertThat(found)
        .containsEntry("ram_free", Capacity.free(1323, "0", 0L, "50", 0L, "10", 0L))
        .containsEntry(
            "disk_free",
            Capacity.free(129 * 1024, "0", 0L, Capacity.DISK_SLOT, 0L, "" + 6 * 1024, 0L));
  }

  @Test
  @PortOf("test_capacity_part_reserve#L173-L191")
  void testCapacityPartReserve() {
    capacity.fourHosts();

    Map<String, Object> found = capacity.withReserve(50.0);

    assertThat(found)
        .containsEntry("ram_free", Capacity.free(1323, "0", 0L, "50", 10L, "10", 51L))
        .containsEntry(
            "disk_free",
            Capacity.free(129 * 1024, "0", 0L, Capacity.DISK_SLOT, 2L, "" + 6 * 1024, 8L));
  }

  @Test
  void capacity_isGoneWithTheLastHost() {
    capacity.fourHosts();
    CellStateManager manager = CellStateManager.newInstance(null);
    assertThat(manager.getMyState().capacities).isNotEmpty();

    Capacity.noHostsAnyMore();
    manager.updateOurCapacity(null);

    assertThat(manager.getMyState().capacities).isEmpty();
  }

  @Test
  void manager_isInitialisedTwice() {
    List<String> made = new ArrayList<>();

    CellStateManager.newInstance(
        (name, isMe) -> {
          made.add(name);
          return new CellState(name, isMe);
        });

    assertThat(made).containsExactly("parent", "parent");
  }

  @Test
  void fileManager_readsNeighboursFromTheFile(@TempDir Path folder) throws IOException {
    String url = "\"transport_url\": \"fake://\"}";
    String up = "\"up\": {\"name\": \"up\", \"is_parent\": true, " + url;
    String down = "\"down\": {\"name\": \"down\", \"is_parent\": false, " + url;
    cellsConfig(Files.writeString(folder.resolve("cells.json"), "{" + up + ", " + down + "}"));

    CellStateManager manager = CellStateManager.newInstance(null);

    assertThat(manager.getParentCells()).extracting(cell -> cell.name).containsExactly("up");
    assertThat(manager.getChildCells()).extracting(cell -> cell.name).containsExactly("down");
    assertThat(manager.getChildCell("down").dbInfo).doesNotContainKey("name");
  }

  @Test
  void fileManager_mustKnowWhetherACellIsAParent(@TempDir Path folder) throws IOException {
    cellsConfig(Files.writeString(folder.resolve("cells.json"), "{\"up\": {\"name\": \"up\"}}"));

    assertThatThrownBy(() -> CellStateManager.newInstance(null))
        .isInstanceOf(KeyError.class)
        .hasMessage("'is_parent'");
  }

  @Test
  void timeToSync_looksAtTheSecondsOfTheDifferenceOnly() {
    CellStateManager manager = CellStateManager.newInstance(null);

    manager.lastCellDbCheck = Clock.utcnow().minusSeconds(61);
    assertThat(manager.timeToSync()).isTrue();
    manager.lastCellDbCheck = Clock.utcnow().minusSeconds(60);
    assertThat(manager.timeToSync()).isTrue();
    manager.lastCellDbCheck = Clock.utcnow().minus(Duration.ofDays(1)).minusSeconds(5);
    assertThat(manager.timeToSync()).isFalse();
  }

  @Test
  void cellInfo_answersSetsOfWhichAReplyMakesLists() {
    CellState state = new CellState("child", false);
    state.updateCapabilities(Kwargs.of("os", new LinkedHashSet<>(List.of("linux"))));

    assertThat(state.getCellInfo())
        .isEqualTo(Kwargs.of("name", "child", "capabilities", Kwargs.of("os", Set.of("linux"))));
    assertThat(JsonUtils.loads(JsonUtils.dumps(state.getCellInfo())))
        .isEqualTo(Kwargs.of("name", "child", "capabilities", Kwargs.of("os", List.of("linux"))));
  }

  @Test
  void capabilities_ofChildrenCountUnlessTheyAreMute() {
    CellStateManager manager = CellStateManager.newInstance(null);
    for (String name : List.of("heard", "mute")) {
      CellState child = new CellState(name, false);
      child.updateDbInfo(Kwargs.of("is_parent", false));
      child.updateCapabilities(Kwargs.of("colour", new LinkedHashSet<>(Set.of(name))));
      manager.childCells.put(name, child);
    }
    manager.childCells.get("mute").lastSeen = Clock.utcnow().minusSeconds(301);

    assertThat(manager.getOurCapabilities(true)).containsEntry("colour", Set.of("heard"));
  }
}
