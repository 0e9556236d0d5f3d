package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A walk that was begun from a recording holds at once. */
class NewIT {
  @TempDir private Path folder;

  private String recorded(String scenario, String name) {
    Path file = folder.resolve(name);
    assertThat(Ran.of("run", scenario, "-o", file.toString()).exit()).isZero();
    return file.toString();
  }

  private String walk() {
    return folder.resolve("walk").toString();
  }

  @Test
  void walkFromAScenario_bringsItAlong_andHolds() {
    String file = recorded("a_create_one_child", "a.twalk");

    Ran made = Ran.of("new", walk(), "--from", file, "--notes", "6");
    Ran checked = Ran.of("check", walk());

    assertThat(made.out()).isEqualTo(walk() + "/walk.yaml\n");
    assertThat(checked.err()).isEmpty();
    assertThat(checked.out()).contains("all 6 notes                      6 of   6 claims hold");
    assertThat(folder.resolve("walk/scenarios/a_create_one_child.yaml")).exists();
  }

  @Test
  void walkFromAProgram_bringsItsSource() {
    Ran.of("new", walk(), "--from", recorded("read_and_write", "b.twalk"));

    assertThat(folder.resolve("walk/scenarios/ReadAndWrite.java")).exists();
    assertThat(folder.resolve("walk/notes/read-value.md")).content().contains("readValue");
    assertThat(Ran.of("check", walk()).exit()).isZero();
  }

  @Test
  void walkFromAnUnknownRun_keepsTheRecording() throws IOException {
    Path program = folder.resolve("Twice.java");
    Files.writeString(
        program,
        """
        class Twice {
          static int twice(int number) { return 2 * number; }
          public static void main(String[] args) { System.exit(twice(2) - 4); }
        }
        """);
    Path scenario = folder.resolve("my_run.yaml");
    Files.writeString(scenario, "program: Twice.java\ninclude: [Twice]\n");

    Ran.of("new", walk(), "--from", recorded(scenario.toString(), "My Run.twalk"));

    assertThat(folder.resolve("walk/scenarios/my_run.twalk")).exists();
    assertThat(Ran.of("check", walk()).exit()).isZero();
  }

  @Test
  void usedFolder_isLeftAlone() throws IOException {
    String file = recorded("read_and_write", "b.twalk");
    Files.createDirectories(folder.resolve("walk"));
    Files.writeString(folder.resolve("walk/mine.txt"), "mine");

    Ran made = Ran.of("new", walk(), "--from", file);

    assertThat(made.exit()).isEqualTo(2);
    assertThat(made.err()).contains("expected a folder that is new or empty, found " + walk());
    assertThat(folder.resolve("walk")).isDirectoryNotContaining(each -> !each.endsWith("mine.txt"));
  }
}
