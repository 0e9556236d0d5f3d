package tracewalk.web.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void finished_takesItsNameInPlaceOfAnOlderFile() throws IOException {
    Path target = Files.writeString(folder.resolve("x"), "old");
    try (WholeFile file = new WholeFile(target)) {
      Files.writeString(file.draft(), "new");
      assertThat(target).hasContent("old");
      file.finish();
    }
    assertThat(folder).isDirectoryContaining(target::equals);
    assertThat(target).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("x");
  }

  @Test
  void unfinished_leavesNothing() throws IOException {
    try (WholeFile file = new WholeFile(folder.resolve("x"))) {
      Files.writeString(file.draft(), "half");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void folderThatIsMissing_isRefusedBeforeAnythingRuns() {
    assertThatThrownBy(() -> new WholeFile(folder.resolve("no/x")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(folder.resolve("no/x").toString());
  }
}
