package scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scenario.language.ScenarioError;
import scenario.language.ScenarioReader;
import scenario.step.Words;

/** A run does what its file says, and tells in what it went otherwise than the file expects. */
class RunnerTest {
  private static final String PAIR =
      """
      scenario: s
      cells:
        api:    {type: api, children: [child1], hosts: 0}
        child1: {parents: [api], compute_updates: true}
      boot: {order: [child1, api]}
      """;

  @TempDir private Path folder;
  private Map<String, Object> result;

  private List<String> differences(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("s.yaml"), text);
    Runner runner = new Runner(new ScenarioReader(new Words()).read(file));
    result = runner.run();
    return runner.differences();
  }

  private Map<?, ?> step(int number) {
    return (Map<?, ?>) ((List<?>) result.get("steps")).get(number);
  }

  @Test
  void run_asExpected_hasNoDifferences() throws IOException {
    assertThat(
            differences(
                PAIR
                    + """
                    setup: [{api.create: {name: web}}]
                    steps:
                      - api.get_diagnostics: {label: look}
                      - cells_rpc.cell_get: {args: [nope], raises: CellNotFound_Remote}
                    expect:
                      final:
                        api: [{uuid: $vm, display_name: web, vm_state: active, deleted: false}]
                        child1: [{uuid: $vm, cell_name: null}]
                      results: {look: {cpu0_time: 17300000000}}
                      threw: {cells_rpc.cell_get: {type: CellNotFound, message: Cell nope doesn't exist.}}
                      sleeps: []
                      lost: []
                    """))
        .isEmpty();
    assertThat(step(1).get("type")).isEqualTo("nova.exception.CellNotFound_Remote");
  }

  @Test
  void run_otherwise_tellsEachDifferenceWithItsLine() throws IOException {
    List<String> differences =
        differences(
            PAIR
                + """
                setup: [{api.create: {name: web}}]
                steps:
                  - api.get_diagnostics: {label: look, raises: NotFound}
                  - cells_rpc.cell_get: {args: [nope]}
                expect:
                  final:
                    api: [{vm_state: error}]
                    child1: []
                  results: {look: {cpu0_time: 1, disk: 2}, cells_rpc.cell_get: x}
                  threw: {cells_rpc.cell_get: CellTimeout}
                  sleeps: [{cell: api, seconds: 2}]
                  lost: [{to: child1}]
                """);
    assertThat(differences).allMatch(line -> line.matches("(?s).*s\\.yaml(:\\d+)?: expected .*"));
    assertThat(differences)
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .contains(":12: expected vm_state of row 1 of cell api to be error"),
            line -> assertThat(line).contains("expected 0 instance rows in cell child1, found 1"),
            line ->
                assertThat(line).contains(":8: expected step 'look' to raise NotFound, found no"),
            line ->
                assertThat(line)
                    .contains("expected cpu0_time of the result of step 'look' to be 1"),
            line -> assertThat(line).contains("expected disk of the result of step 'look'"),
            line ->
                assertThat(line).contains("expected step 'cells_rpc.cell_get' to return, found"),
            line -> assertThat(line).contains("to raise CellTimeout, found CellNotFound_Remote"),
            line -> assertThat(line).contains("expected 1 sleeps, found []"),
            line -> assertThat(line).contains("expected 1 lost messages, found []"));
  }

  @Test
  void lostMessagesAndSleeps_areSeen() throws IOException {
    assertThat(
            differences(
                """
                scenario: s
                cells: {api: {type: api, hosts: 1, conf: {cells.scheduler_retries: 1}}}
                steps:
                  - api.create: {}
                  - compute_rpc_proxy.prepare_cast: {server: api@api-host1, version: "4.0", method: m}
                expect:
                  sleeps: [{cell: api, seconds: 2}]
                  lost: [{from: api, to: api, topic: compute, server: api@api-host1, method: m}]
                """))
        .isEmpty();
  }

  @Test
  void stepThatRaises_doesNotEndTheRun() throws IOException {
    differences(
        PAIR + "steps: [{cells_rpc.cell_get: {args: [nope]}}, {state.get_child_cells: {}}]\n");
    assertThat(step(0).get("outcome")).isEqualTo("threw");
    assertThat(step(1).get("value")).isEqualTo(List.of("child1"));
  }

  @Test
  void file_isReadByTheCellThatNamesIt_andWrittenAnew() throws IOException {
    String cell = "{name: %s, transport_url: \"rabbit://mq-%s/\", is_parent: false}";
    String one = String.format(cell, "one", "one");
    String two = String.format(cell, "two", "two");
    differences(
        "scenario: files\nfiles: {f.json: {content: {one: "
            + one
            + "}, mtime: 1000}}\n"
            + "cells: {c: {hosts: 0, conf: {cells.cells_config: $f.json}}}\n"
            + "steps:\n"
            + "  - state.get_child_cells: {}\n"
            + "  - file.write: {file: f.json, content: {two: "
            + two
            + "}, mtime: 2000}\n"
            + "  - state.get_child_cells: {}\n");
    assertThat(step(0).get("value")).isEqualTo(List.of("one"));
    assertThat(step(2).get("value")).isEqualTo(List.of("two"));
  }

  @Test
  void mistakesThatOnlyARunFinds_areTold() {
    refuses("api.delete: {instance: $nobody}", "no instance is known as '$nobody'");
    refuses("set.child: {child: child9}", "no child 'child9' is known");
    refuses("periodic: {task: _make_tea}", "no periodic task '_make_tea'");
    refuses("db.wipe: {tables: [tea]}", "no table 'tea'");
    refuses("db.insert: {table: cells, row: {tea: 1}}", "table 'cells' has no column 'tea'");
    refuses("file.write: {file: tea, content: x}", "no file 'tea' stands under 'files'");
    refuses("api.call: {method: tea}", "the compute API has no method 'tea'");
    refuses(
        "runner.instance_update_at_top: {instance: {tea: 1}}", "an instance has no field 'tea'");
    refuses("object.fault.create: {instance: u, tea: 1}", "InstanceFault has no field 'tea'");
    refuses("object.bandwidth.create: {instance: u, tea: 1}", "bandwidth usage has no field 'tea'");
  }

  private void refuses(String step, String message) {
    assertThatThrownBy(() -> differences(PAIR + "steps:\n  - " + step + "\n"))
        .isInstanceOf(ScenarioError.class)
        .hasMessageContaining("s.yaml:7: ")
        .hasMessageContaining(message);
  }
}
