package tracewalk.trace.beside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PieceStoreTest {
  @TempDir private Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private Path kept() {
    Path file = folder.resolve("x.twthings");
    try (PieceStore store = PieceStore.open(file)) {
      store.add(bytes("one"));
      store.add(bytes("two!"));
      store.keep("key", 2);
    }
    return file;
  }

  @Test
  void pieces_areReadAsTheyWereKept() {
    List<ByteBuffer> all = Objects.requireNonNull(PieceStore.kept(kept(), "key"));
    assertThat(all)
        .extracting(UTF_8::decode)
        .extracting(String::valueOf)
        .containsExactly("one", "two!");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void piecesOfAnotherKey_areAsGoodAsNone() {
    assertThat(PieceStore.kept(kept(), "other")).isNull();
    assertThat(PieceStore.kept(folder.resolve("none"), "key")).isNull();
  }

  @Test
  void aDamagedFile_isAsGoodAsNone() throws IOException {
    byte[] whole = Files.readAllBytes(kept());
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      assertThat(PieceStore.kept(Files.write(folder.resolve("d"), damaged), "key"))
          .as("byte %s", at)
          .isNull();
      byte[] cut = Arrays.copyOf(whole, at);
      assertThat(PieceStore.kept(Files.write(folder.resolve("d"), cut), "key")).isNull();
    }
  }

  @Test
  void whatWasNotKept_leavesNothing() {
    try (PieceStore store = PieceStore.open(folder.resolve("y"))) {
      store.add(bytes("one"));
    }
    assertThat(folder).isEmptyDirectory();
  }
}
