package tracewalk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.agent.format.EventScan;
import tracewalk.trace.index.Index;
import tracewalk.trace.index.ThreadEvents;

class IndexKeeperTest {
  @TempDir Path folder;
  private Path recording;
  private IndexKeeper keeper;
  private int read;

  @BeforeEach
  void write() throws IOException {
    recording = Files.writeString(folder.resolve("some.twalk"), "stands for a recording");
    keeper = new IndexKeeper(folder.resolve("kept"), 0, 3);
  }

  @Test
  void secondOpening_readsNoEvents() {
    Index built = open();
    assertThat(read).isEqualTo(1);
    Index kept = open();

    assertThat(read).isEqualTo(1);
    assertThat(kept.events().size()).isEqualTo(built.events().size());
    assertThat(kept.calls().children(1)).isEqualTo(built.calls().children(1));
    assertThat(kept.links().receivers(1)).isEqualTo(built.links().receivers(1));
    assertThat(kept.mark(0)).isEqualTo(built.mark(0));
    assertThat(kept.calls().received(4)).isEqualTo(1);
  }

  @Test
  void changedRecording_hasItsIndexMadeAnew() throws IOException {
    open();
    Files.writeString(recording, "stands for another one");
    open();
    assertThat(read).isEqualTo(2);
    Files.setLastModifiedTime(recording, FileTime.fromMillis(1000));
    open();
    assertThat(read).isEqualTo(3);
  }

  @Test
  void damagedIndex_isMadeAnew() throws IOException {
    open();
    Path index = keeper.fileOf(recording);
    byte[] whole = Files.readAllBytes(index);
    for (int at = 0; at < whole.length; at += at < 400 ? 1 : 997) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 64;
      Files.write(index, damaged);
      read = 0;
      assertThat(open().events().size()).isEqualTo(15);
      assertThat(read).as("byte %d", at).isEqualTo(1);
    }
  }

  @Test
  void cutIndex_isMadeAnew() throws IOException {
    open();
    Path index = keeper.fileOf(recording);
    byte[] whole = Files.readAllBytes(index);
    for (int length = 0; length < whole.length; length += length < 400 ? 1 : 997) {
      Files.write(index, Arrays.copyOf(whole, length));
      read = 0;
      assertThat(open().events().size()).isEqualTo(15);
      assertThat(read).as("length %d", length).isEqualTo(1);
    }
  }

  @Test
  void folderThatCannotBe_isNoHindrance() throws IOException {
    Files.writeString(folder.resolve("kept"), "a file where the folder should be");

    assertThat(open().events().size()).isEqualTo(15);
    assertThat(open().calls().size()).isEqualTo(6);
  }

  @Test
  void smallRecording_keepsNoIndex() {
    keeper = new IndexKeeper(folder.resolve("kept"), 1000, 3);
    open();

    assertThat(folder.resolve("kept")).doesNotExist();
  }

  @Test
  void indexOfARecordingThatIsGone_isRemovedWithTheNext() throws IOException {
    open();
    Path gone = keeper.fileOf(recording);
    Path beside = Files.writeString(keeper.beside(recording, ".twvalues"), "lists");
    Files.move(recording, folder.resolve("other.twalk"));
    recording = folder.resolve("other.twalk");
    open();

    assertThat(gone).doesNotExist();
    assertThat(beside).doesNotExist();
    assertThat(keeper.fileOf(recording)).exists();
  }

  @Test
  void severalOpeningsAtOnce_leaveOneGoodIndex() throws IOException {
    List<CompletableFuture<Index>> openings = new ArrayList<>();
    for (int opening = 0; opening < 8; opening++) {
      openings.add(CompletableFuture.supplyAsync(this::open));
    }
    openings.forEach(opening -> assertThat(opening.join().events().size()).isEqualTo(15));
    read = 0;
    open();

    assertThat(read).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
      assertThat(files).hasSize(1);
    }
  }

  private Index open() {
    ThreadEvents events = new Counted(program().threadEvents());
    BitSet marking = new BitSet();
    marking.set(2);
    return keeper.index(recording, events, marking, progress -> {});
  }

  private static HandMade program() {
    HandMade made = HandMade.ofCells();
    HandMade.Lane main = made.thread("main");
    HandMade.Lane other = made.thread("other");
    main.call("p.C.run").mark("begin").call("p.C.send").sends("a", "cast").returns();
    other.call("p.C.take").receives("a").call("p.C.inner").returns().returns();
    main.call("p.C.last").returns().returns();
    return made;
  }

  /** Counts how often everything is read. */
  private final class Counted implements ThreadEvents {
    private final ThreadEvents events;

    Counted(ThreadEvents events) {
      this.events = events;
    }

    @Override
    public int threads() {
      return events.threads();
    }

    @Override
    public long begins(int thread) {
      return events.begins(thread);
    }

    @Override
    public EventScan scan(int thread) {
      read += thread == 0 ? 1 : 0;
      return events.scan(thread);
    }

    @Override
    public EventScan scanAt(int thread, int chunk, long position, long timeBefore) {
      return events.scanAt(thread, chunk, position, timeBefore);
    }
  }
}
