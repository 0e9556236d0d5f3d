package tracewalk.trace.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentStoreTest {
  @TempDir private Path folder;

  private static byte[] segment(String term, int... events) {
    Postings list = new Postings();
    for (int event : events) {
      list.add(event);
    }
    SegmentBuilder builder = new SegmentBuilder();
    builder.add(Kind.TEXT, term, list);
    return builder.build();
  }

  private Path kept() {
    Path file = folder.resolve("x.twvalues");
    try (SegmentStore store = SegmentStore.open(file)) {
      store.add(segment("one", 0, 1, 5, 500, 100_000));
      store.add(segment("two", 7));
      store.keep("key", 2);
    }
    return file;
  }

  @Test
  void segments_areReadAsTheyWereKept() {
    List<Segment> all = Objects.requireNonNull(SegmentStore.kept(kept(), "key"));
    assertThat(all).hasSize(2);
    assertThat(all.get(0).term(0)).isEqualTo("one");
    List<Integer> events = new ArrayList<>();
    all.get(0).events(0, events::add);
    assertThat(events).containsExactly(0, 1, 5, 500, 100_000);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void segmentsOfAnotherKey_areAsGoodAsNone() {
    assertThat(SegmentStore.kept(kept(), "other")).isNull();
    assertThat(SegmentStore.kept(folder.resolve("none"), "key")).isNull();
  }

  @Test
  void aDamagedFile_isAsGoodAsNone() throws IOException {
    byte[] whole = Files.readAllBytes(kept());
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      assertThat(SegmentStore.kept(Files.write(folder.resolve("d"), damaged), "key"))
          .as("byte %s", at)
          .isNull();
      byte[] cut = Arrays.copyOf(whole, at);
      assertThat(SegmentStore.kept(Files.write(folder.resolve("d"), cut), "key")).isNull();
    }
  }

  @Test
  void whatWasNotKept_leavesNothing() {
    try (SegmentStore store = SegmentStore.open(folder.resolve("y"))) {
      store.add(segment("one", 1));
    }
    assertThat(folder).isEmptyDirectory();
  }
}
