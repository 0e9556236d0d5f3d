package scenario.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scenario.step.Words;

/** A scenario file is read, or its first mistake is told with file and line. */
class ScenarioReaderTest {
  private static final String GOOD =
      """
      scenario: s
      cells:
        api:    {type: api, children: [child1], hosts: 0, weights: {child1: 2}}
        child1: {parents: [api], conf: {cells.scheduler_retries: 1}}
      boot: {order: [child1, api]}
      faults:
        - drop: {to: child1, topic: cells}
      steps:
        - api.create: {name: vm, count: 2, label: two at once}
      """;

  @TempDir private Path folder;

  private final ScenarioReader reader = new ScenarioReader(new Words());

  private Scenario read(String text) throws IOException {
    return reader.read(Files.writeString(folder.resolve("s.yaml"), text));
  }

  private void refuses(String text, int line, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ScenarioError.class)
        .hasMessageContaining("s.yaml:" + line + ": ")
        .hasMessageContaining(message)
        .satisfies(error -> assertThat(error.getMessage()).doesNotContain("\n"));
  }

  @Test
  void file_isReadWithDefaults() throws IOException {
    Scenario scenario = read(GOOD);
    assertThat(scenario.cells().get("child1").hosts()).isEqualTo(2);
    assertThat(scenario.cells().get("child1").ram()).isEqualTo(8192);
    assertThat(scenario.cells().get("api").weights()).containsEntry("child1", 2.0);
    assertThat(scenario.record()).isEqualTo(Scenario.Recording.AFTER_BOOT);
    assertThat(scenario.defaultCell()).isEqualTo("api");
    assertThat(scenario.steps()).hasSize(1);
    assertThat(scenario.steps().get(0).label()).isEqualTo("two at once");
    assertThat(scenario.steps().get(0).arguments()).containsOnlyKeys("name", "count");
  }

  @Test
  void unknownKey_isToldWithItsLine() {
    refuses(GOOD + "colour: red\n", 10, "unknown key 'colour'; expected one of: scenario, title");
    refuses(GOOD.replace("hosts: 0", "host: 0"), 3, "unknown key 'host'");
    refuses(GOOD.replace("to: child1", "too: child1"), 7, "unknown key 'too'");
  }

  @Test
  void unknownStep_isToldWithTheKnownOnes() {
    refuses(
        GOOD.replace("api.create", "cook.dinner"),
        9,
        "unknown step 'cook.dinner'; expected one of: action_api.*, api.*, api.call, api.create");
  }

  @Test
  void wrongTypes_areTold() {
    refuses(GOOD.replace("hosts: 0", "hosts: many"), 3, "expected a whole number, found 'many'");
    refuses(GOOD.replace("hosts: 0", "hosts: -1"), 3, "expected at least 0, found -1");
    refuses(GOOD.replace("type: api", "type: leaf"), 3, "expected one of: api, compute");
    refuses(GOOD.replace("[child1, api]", "child1"), 5, "expected a list, found 'child1'");
  }

  @Test
  void unknownCells_areTold() {
    refuses(GOOD.replace("[child1, api]", "[child9, api]"), 5, "no cell 'child9'");
    refuses(GOOD.replace("name: vm", "in: nowhere"), 9, "no cell 'nowhere'");
    refuses(GOOD.replace("{child1: 2}", "{child7: 2}"), 3, "no child 'child7'");
  }

  @Test
  void missingKeys_areTold() {
    refuses("scenario: s\nsteps: []\n", 1, "expected key 'cells', found none");
  }

  @Test
  void malformedYaml_isTold() {
    refuses("scenario: s\n\tcells: {}\n", 2, "malformed YAML");
    refuses("scenario: s\nscenario: t\ncells: {}\nsteps: []\n", 2, "given twice");
    refuses("", 1, "empty file");
  }

  @Test
  void missingFile_isTold() {
    assertThatThrownBy(() -> reader.read(folder.resolve("none.yaml")))
        .isInstanceOf(ScenarioError.class)
        .hasMessageContaining("none.yaml")
        .hasMessageContaining("no such file");
  }

  @Test
  void overrides_nameCellAndOption() throws IOException {
    Scenario changed = Overrides.apply(read(GOOD), java.util.List.of("api.cells.max_hop_count=2"));
    assertThat(changed.cells().get("api").conf()).containsEntry("cells.max_hop_count", "2");
    assertThatThrownBy(() -> Overrides.apply(read(GOOD), java.util.List.of("x.a=1")))
        .hasMessageContaining("'x'; cells: api, child1");
    assertThatThrownBy(() -> Overrides.apply(read(GOOD), java.util.List.of("nonsense")))
        .hasMessageContaining("cell.option=value");
  }
}
