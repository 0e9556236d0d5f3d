package tracewalk.web.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioRunTest {
  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void twoScenarios() throws IOException {
    Path scenarios = Files.createDirectories(folder.resolve("walkthroughs/w/scenarios"));
    Files.createFile(scenarios.resolve("one.yaml"));
    Files.createFile(scenarios.resolve("two.yaml"));
    home = new Home(folder);
  }

  @Test
  void scenario_isFoundByIdOrPath() throws IOException {
    Path own = Files.createFile(folder.resolve("mine.yaml"));

    assertThat(ScenarioRun.of(home, "two").scenario()).hasFileName("two.yaml");
    assertThat(ScenarioRun.of(home, own.toString()).id()).isEqualTo("mine");
  }

  @Test
  void unknownScenario_isToldWithTheKnownOnes() {
    assertThatThrownBy(() -> ScenarioRun.of(home, "three"))
        .isInstanceOf(InputException.class)
        .hasMessage("expected a scenario's path or one of one, two, found 'three'");
  }
}
