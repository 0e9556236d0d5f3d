package tracewalk.web.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonSourcesTest {
  @Test
  void aFolderWithoutTheCommit_isRefusedInOneLine(@TempDir Path folder) {
    assertThatThrownBy(() -> PythonSources.of(folder))
        .hasMessageContaining("a967cfe37a3b")
        .hasMessageContaining(folder.toString())
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> PythonSources.of(folder.resolve("none")))
        .hasMessageContaining("to be a folder");
  }

  @Test
  void aBareClone_givesTheTextAtTheCommit_whateverIsCheckedOut(@TempDir Path folder)
      throws Exception {
    Path work = Files.createDirectories(folder.resolve("work"));
    git(work, "init", "-q");
    Files.writeString(work.resolve("a.py"), "def old():\n    return 1\n");
    git(work, "add", "a.py");
    git(work, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "one");
    String commit = git(work, "rev-parse", "HEAD").strip();
    Files.writeString(work.resolve("a.py"), "def changed(): pass\n");
    git(folder, "clone", "-q", "--bare", work.toString(), "bare");
    for (String clone : new String[] {"work", "bare"}) {
      PythonSources sources = PythonSources.of(folder.resolve(clone), commit);
      assertThat(sources.find("a.py").orElseThrow().lines()).hasSize(2);
      assertThat(sources.find("../a.py")).isEmpty();
      assertThat(sources.find("none.py")).isEmpty();
    }
  }

  private static String git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }

  @Test
  void withoutAClone_thereAreLinksToThePinnedCommit() {
    assertThat(PythonSources.linksOnly().find("nova/cells/manager.py")).isEmpty();
    assertThat(PythonSources.link("nova/cells/manager.py", 201, 223))
        .isEqualTo(
            "https://github.com/openstack/nova/blob/"
                + PythonSources.COMMIT
                + "/nova/cells/manager.py#L201-L223");
  }
}
