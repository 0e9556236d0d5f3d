package scenario.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

  @Test
  void looping_valuesAreTold() {
    refuses(GOOD + "files: {f: {content: &x [*x]}}\n", 10, "a value that contains itself");
  }

  @Test
  void files_areReadWithTheirTimes() throws IOException {
    Scenario scenario = read(GOOD + "files: {cells.json: {content: {a: 1}, mtime: 1000}}\n");
    assertThat(scenario.files()).hasSize(1);
    assertThat(scenario.files().get(0).name()).isEqualTo("cells.json");
    assertThat(scenario.files().get(0).mtime()).isEqualTo(1000L);
    assertThat(scenario.files().get(0).content().value()).isEqualTo(Map.of("a", 1));
    refuses(GOOD + "files: {../x: {content: y}}\n", 10, "a file's name has letters");
    refuses(GOOD + "files: {x: {mtime: 1}}\n", 10, "expected key 'content', found none");
    refuses(GOOD + "files: {x: {content: y, mtime: soon}}\n", 10, "expected a whole number");
  }

  @Test
  void faults_areChecked() {
    String drop = "drop: {to: child1, topic: cells}";
    refuses(GOOD.replace(drop, "fail: {to: child1, raise: Oops}"), 7, "found 'Oops'");
    refuses(GOOD.replace(drop, "fail: {from: child9}"), 7, "no cell 'child9'");
    refuses(GOOD.replace(drop, "drop: {to: child1, at: once}"), 7, "expected one of: setup, steps");
    refuses(GOOD.replace(drop, "db.fail: {cell: api}"), 7, "'db.fail' needs 'function'");
    refuses(GOOD.replace(drop, "db.fail: {function: f}"), 7, "'db.fail' needs 'cell'");
    refuses(
        GOOD.replace(drop, "db.fail: {cell: api, function: f, raise: X}"),
        7,
        "expected one of: DBError, DBDuplicateEntry");
    refuses(GOOD.replace(drop, "burn: {}"), 7, "unknown key 'burn'; expected one of: drop, fail");
  }

  @Test
  void faults_standAmongTheStepsToo() throws IOException {
    Scenario scenario = read(GOOD + "  - drop: {to: child1}\n  - marker: here\n");
    assertThat(scenario.steps())
        .extracting(StepSpec::hasResult)
        .containsExactly(true, false, false);
    assertThat(scenario.steps().get(2).text("text", null)).isEqualTo("here");
    refuses(GOOD + "  - drop: {too: child1}\n", 10, "unknown key 'too'");
  }

  @Test
  void recording_cannotBeginBeforeSetUpSteps() {
    refuses(
        GOOD + "setup: [{api.create: {}}]\nrecord: before-start\n",
        11,
        "set-up steps run before recording");
    refuses(GOOD + "record: never\n", 10, "expected one of: before-start");
  }

  @Test
  void expectations_areReadByOrderOrByName() throws IOException {
    Scenario byName = read(GOOD + "expect: {results: {two at once: 7}, sleeps: []}\n");
    assertThat(byName.expectation().results()).containsOnlyKeys(0);
    assertThat(byName.expectation().sleeps()).isEmpty();
    assertThat(byName.expectation().lost()).isNull();
    Scenario byOrder = read(GOOD + "expect: {threw: [{type: ValueError}]}\n");
    assertThat(byOrder.expectation().errors()).containsOnlyKeys(0);
  }

  @Test
  void expectations_areChecked() {
    refuses(GOOD + "expect: {finale: 1}\n", 10, "unknown key 'finale'");
    refuses(GOOD + "expect: {final: {child9: []}}\n", 10, "unknown key 'child9'");
    refuses(GOOD + "expect: {final: {api: [{colour: red}]}}\n", 10, "unknown key 'colour'");
    refuses(GOOD + "expect: {results: [1, 2]}\n", 10, "an entry for each of 1 steps, found 2");
    refuses(GOOD + "expect: {results: {three: 1}}\n", 10, "no step is called 'three'");
    refuses(GOOD + "expect: {threw: {two at once: {message: m}}}\n", 10, "expected key 'type'");
    refuses(GOOD + "expect: {sleeps: [{hours: 1}]}\n", 10, "unknown key 'hours'");
    refuses(GOOD + "expect: {lost: [{who: me}]}\n", 10, "unknown key 'who'");
  }

  @Test
  void ambiguous_stepNamesAreTold() {
    String again = "  - api.create: {label: two at once}\n";
    refuses(
        GOOD + again + "expect: {results: {two at once: 7}}\n",
        11,
        "more than one step is called 'two at once'");
  }
}
