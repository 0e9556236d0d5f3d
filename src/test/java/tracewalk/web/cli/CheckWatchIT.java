package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A writer's evening: the note is wrong, then right, then another run is asked for. */
@Timeout(120)
class CheckWatchIT {
  @TempDir private Path folder;
  private SmallWalk walk;
  private Process process;
  private BufferedReader out;

  @BeforeEach
  void startWatching() throws IOException {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    walk = new SmallWalk(folder.resolve("small"));
    walk.write("call:CellsManager.build_instances cell:api times:2");
    process =
        new CommandProcess(folder)
            .with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary)
            .start(CommandProcess.words("check", walk.folder().toString(), "--watch"));
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  @AfterEach
  void stopWatching() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** A busy machine may see one write as two, and then checks twice. */
  private void awaitLine(String text) {
    assertThat(out.lines().anyMatch(line -> line.contains(text))).as(text).isTrue();
  }

  @Test
  void everyWrite_isCheckedAgain_andNothingStaysBehind() throws Exception {
    awaitLine("0 of   1 claims hold");

    walk.write("call:CellsManager.build_instances cell:api times:1");
    awaitLine("1 of   1 claims hold");

    walk.write("call:CellsManager.build_instances sell:api");
    walk.write("call:CellsManager.build_instances receiver.name:api cell:child1");
    awaitLine("0 of   1 claims hold");

    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
    List<String> errors = Files.readAllLines(folder.resolve("err.txt"));
    assertThat(errors).anyMatch(line -> line.contains("note.md:5: ") && line.contains("found 1"));
  }
}
