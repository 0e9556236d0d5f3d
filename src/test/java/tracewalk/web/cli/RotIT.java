package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few changes of the one method that a small walk speaks of; docs/ROT.md has the whole. */
class RotIT {
  @TempDir private Path folder;

  @Test
  void changesOfWhatTheNoteSpeaksOf_turnItsClaimRed() throws IOException {
    SmallWalk walk = new SmallWalk(folder.resolve("small"));
    walk.write(
        "call:CellsManager.build_instances cell:api times:1"
            + " calls_only:[MessageRunner.build_instances]");

    Ran ran = Ran.of("rot", walk.folder().toString(), "--changes", "3", "--least", "60");

    List<String> trials = ran.out().lines().filter(line -> line.startsWith("  ")).toList();
    assertThat(trials)
        .filteredOn(line -> line.matches(" +\\d+ .*"))
        .hasSize(3)
        .allMatch(line -> line.contains("CellsManager.buildInstances:"));
    assertThat(trials).anyMatch(line -> line.contains("a_create_one_child: notes/note.md:5: "));
    assertThat(ran.out()).containsPattern("\\d of \\d changes noticed \\(\\d+ %\\)");
    assertThat(ran.exit()).isZero();
  }
}
