package scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scenario.language.ScenarioError;
import scenario.language.ScenarioReader;
import scenario.step.Words;

/** Cells that cannot be: one line says so, with the place, and no thread of theirs is left. */
class BadCellsTest {
  @TempDir private Path folder;
  private Set<Thread> before;

  @BeforeEach
  void count() {
    before = Thread.getAllStackTraces().keySet();
  }

  private String error(String files, String api, String child) throws IOException {
    String text =
        """
        scenario: bad_cells
        files: {%s}
        cells:
          api: {type: api%s}
          child: {%s}
        steps:
          - marker: {text: x}
        """
            .formatted(files, api, child);
    Path file = Files.writeString(folder.resolve("bad.yaml"), text);
    ScenarioError error =
        catchThrowableOfType(
            ScenarioError.class,
            () -> new Runner(new ScenarioReader(new Words()).read(file), text1 -> {}).run());
    assertThat(error).isNotNull();
    assertThat(error.getMessage()).doesNotContain("\n").startsWith(file.toString());
    return error.getMessage().substring(file.toString().length());
  }

  private void noThreadIsLeft() throws InterruptedException {
    List<Thread> left =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread) && thread.getName().contains("/"))
            .toList();
    for (Thread thread : left) {
      thread.join(10_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          cells.cell_type: leaf                       | Value for option cell_type is not valid: Valid values are [api, compute], but found 'leaf'
          cells.call_timeout: soon                    | Value for option call_timeout is not valid: invalid literal for int() with base 10: 'soon'
          cells.name: $nobody                         | Value for option name is not valid: no such option: nobody
          cells.cells_config: no-such.json            | cell api does not start: ConfigFilesNotFoundError: Failed to find some config files: no-such.json
          cells.capabilities: [x]                     | cell api does not start: ValueError: need more than 1 value to unpack
          cells.driver: nope.Nope                     | cell api does not start: ImportError: Class Nope cannot be found
          cells.scheduler_filter_classes: [nope.Nope] | cell api does not start: ImportError: Class Nope cannot be found
          database.connection: 'sqlite:////no/dir/x'  | cell api does not start: DBError: unable to open database file
          database.connection: 'mysql://u:hush@db/n'  | cell api does not start: DBError: unable to open database
          transport_url: nonsense                     | cell api does not start: InvalidTransportURL: No scheme specified in "nonsense"
          transport_url: 'zzz://mq/'                  | cell api does not start: DriverLoadFailure: Failed to load transport driver "zzz"
          cells.nmae: api                             | cell api sets unknown option 'cells.nmae'
          """)
  void configurationThatDoesNotFit_isToldWithTheCell(String option, String message)
      throws Exception {
    assertThat(error("", ", children: [child], conf: {" + option + "}", "parents: [api]"))
        .startsWith(":4: ")
        .contains(message)
        .doesNotContain("hush");
    noThreadIsLeft();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "{x"              | ValueError: Unexpected character ('x'
          ""                | ValueError: No content to map
          [1]               | AttributeError: 'list' object has no attribute 'items'
          {a: b}            | TypeError: string indices must be integers, not str
          {a: [1]}          | TypeError: list indices must be integers, not str
          {a: null}         | TypeError: 'NoneType' object has no attribute '__getitem__'
          {a: {name: a}}    | KeyError: 'is_parent'
          """)
  void cellsFileThatIsMalformed_isToldAsTheOriginalFindsIt(String content, String message)
      throws Exception {
    assertThat(
            error(
                "cells.json: {content: " + content + "}",
                ", conf: {cells.cells_config: cells.json}",
                ""))
        .startsWith(":4: cell api does not start: ")
        .contains(message);
    noThreadIsLeft();
  }

  @Test
  void neighboursOfOneName_areRefused() throws IOException {
    String message = ":4: cell api has two neighbours of the name 'child'";
    assertThat(error("", ", children: [child, child]", "")).isEqualTo(message);
    assertThat(error("", ", children: [child], parents: [child]", "")).isEqualTo(message);
    assertThat(error("", "", "parents: [api], parents: [api]"))
        .isEqualTo(":5: key 'parents' is given twice");
  }

  @Test
  void loopOfParents_isRefused() throws IOException {
    assertThat(error("", ", parents: [api]", "")).isEqualTo(":4: cell api is its own parent");
    assertThat(error("", ", parents: [child]", "parents: [api]"))
        .isEqualTo(":4: a loop of parents: api -> child -> api");
  }

  @Test
  void loopOfChildren_isRefused() throws IOException {
    assertThat(error("", ", children: [api]", "")).isEqualTo(":4: cell api is its own child");
    assertThat(error("", ", children: [child]", "children: [api]"))
        .isEqualTo(":4: a loop of children: api -> child -> api");
  }
}
