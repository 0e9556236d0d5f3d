package nova.cells.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import nova.cells.OneCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import oslo.config.CONF;
import runtime.Clock;
import runtime.KeyError;
import runtime.Kwargs;
import runtime.OSError;
import runtime.ValueError;

/** When the file of cells is read again, and what becomes of a cell that finds it spoilt. */
class CellsFileTest {
  private static final Instant THEN = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir private Path folder;
  private final OneCell cell = new OneCell("api");
  private Path file;
  private CellStateManager manager;

  @BeforeEach
  void start() throws IOException {
    file = folder.resolve("cells.json");
    CONF.setOverride("cells", "cells_config", file.toString());
    put("{\"a\": " + child("a") + "}", THEN);
    manager = CellStateManager.newInstance(null);
  }

  @AfterEach
  void leave() {
    cell.leave();
  }

  private void put(String text, Instant mtime) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(mtime));
  }

  private static String child(String name) {
    return "{\"name\": \""
        + name
        + "\", \"is_parent\": false, \"transport_url\": \"fake://mq-"
        + name
        + "/\"}";
  }

  private String children() {
    return String.join(",", manager.getChildCells().stream().map(each -> each.name).toList());
  }

  @Test
  void file_isReadAgainOnlyWhenItIsNewer() throws IOException {
    put("{\"b\": " + child("b") + "}", THEN);
    assertThat(children()).isEqualTo("a");
    put("{\"b\": " + child("b") + "}", THEN.minusSeconds(60));
    assertThat(children()).isEqualTo("a");
    put("{\"b\": " + child("b") + "}", THEN.plusNanos(1_000));
    assertThat(children()).isEqualTo("b");
  }

  @Test
  void ofTwoCellsOfOneName_theLastCounts() throws IOException {
    put(
        "{\"a\": " + child("a") + ", \"a\": " + child("a").replace("mq-a", "other") + "}",
        THEN.plusSeconds(1));
    assertThat(children()).isEqualTo("a");
    assertThat(manager.getChildCell("a").dbInfo).containsEntry("transport_url", "fake://other/");
  }

  @Test
  void spoiltFile_failsWhoAsks_untilItIsNewerAndWhole() throws IOException {
    put("{\"a\": ", THEN.plusSeconds(1));
    assertThatThrownBy(this::children)
        .isInstanceOf(ValueError.class)
        .hasMessageContaining("line 1 column")
        .hasMessageEndingWith(" in " + file);
    assertThat(children()).as("its time was noted all the same").isEqualTo("a");
    put("{}", THEN.plusSeconds(2));
    assertThat(children()).isEmpty();
  }

  @Test
  void fileThatIsGone_failsWhoAsks() throws IOException {
    Files.delete(file);
    assertThatThrownBy(this::children)
        .isInstanceOf(OSError.class)
        .hasMessage("[Errno 2] No such file or directory: '" + file + "'");
  }

  @Test
  void cellWithoutATransportUrl_isKnown_butHasNoInfo() throws IOException {
    put("{\"a\": {\"is_parent\": false}}", THEN.plusSeconds(1));
    assertThat(children()).isEqualTo("a");
    CellState state = manager.getChildCell("a");
    assertThatThrownBy(state::getCellInfo).isInstanceOf(KeyError.class);
  }

  @Test
  void cell_keepsWhatItSaidUntilItChangesSides() throws IOException {
    CellState before = manager.getChildCell("a");
    put("{\"a\": " + child("a").replace("mq-a", "other") + "}", THEN.plusSeconds(1));
    assertThat(manager.getChildCell("a")).isSameAs(before);

    put("{\"a\": " + child("a").replace("false", "true") + "}", THEN.plusSeconds(2));
    assertThat(children()).isEmpty();
    assertThat(manager.getParentCells())
        .singleElement()
        .satisfies(cell -> assertThat(cell).isNotSameAs(before));
  }

  @Test
  void ownCapacity_isCountedAgainAtStartAndWhenItIsTime() {
    manager.getMyState().capacities = Kwargs.of("ram_free", 1);
    assertThat(children()).isEqualTo("a");
    assertThat(manager.getMyState().capacities).isNotEmpty();

    manager.lastCellDbCheck = Clock.utcnow().minusSeconds(60);
    assertThat(children()).isEqualTo("a");
    assertThat(manager.myCellState.capacities).isEmpty();
    assertThat(manager.lastCellDbCheck).isAfter(Clock.utcnow().minusSeconds(1));
  }

  @Test
  void cellThatIsItsOwnParent_isTakenAsItStands() throws IOException {
    put("{\"api\": " + child("api").replace("false", "true") + "}", THEN.plusSeconds(1));
    assertThat(manager.getParentCells()).extracting(each -> each.name).containsExactly("api");
  }
}
