package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir private Path folder;

  @Test
  void walkThatCannotBeRead_isOneLineAProblem_andNothingIsRecorded() throws IOException {
    Files.writeString(folder.resolve("walk.yaml"), "title: {en: A, zh: 一}\nsurprise: 1\n");

    Ran ran = Ran.of("check", folder.toString());

    assertThat(ran.err())
        .startsWith(folder + "/walk.yaml:2: unknown key 'surprise'")
        .containsOnlyOnce("\n");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("walk.yaml"));
  }

  @Test
  void folderThatIsNoWalk_isOneLine() {
    Ran empty = Ran.of("check", folder.toString());
    Ran missing = Ran.of("check", "no-such-walk");

    assertThat(empty.err()).isEqualTo(folder + "/walk.yaml: expected a walk, found no such file\n");
    assertThat(missing.err())
        .isEqualTo("tracewalk: expected a walk's folder, found none at no-such-walk\n");
    assertThat(empty.exit()).isEqualTo(2);
    assertThat(missing.exit()).isEqualTo(2);
  }
}
