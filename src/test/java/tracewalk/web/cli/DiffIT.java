package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing runs of scenarios, as a user does it. */
class DiffIT {
  @TempDir private static Path folder;

  private static String cells;
  private static String again;
  private static String without;

  @BeforeAll
  static void record() {
    cells = run("a_create_one_child", "cells.twalk");
    again = run("a_create_one_child", "again.twalk");
    without = run("b_create_cells_disabled", "without.twalk");
  }

  private static String run(String scenario, String name) {
    String file = folder.resolve(name).toString();
    Ran ran = Ran.of("run", scenario, "-o", file);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return file;
  }

  @Test
  void twoRunsOfOneScenario_doNotDiffer() {
    Ran ran = Ran.of("diff", cells, again);

    assertThat(ran.out()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).startsWith("35").contains(" calls alike, ", "A: ", "B: ", " hidden: ");
  }

  @Test
  void redirectOfCells_isWhatDiffersFromARunWithoutCells() {
    Ran ran =
        Ran.of("diff", cells, without, "--ported", "--ignore", "times,ids,threads,cells,values");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("-   nova.compute.cells_api.ComputeCellsAPI.<init>\n")
        .contains("- nova.compute.cells_api.ComputeCellsAPI.create\n")
        .contains("ConductorTaskRPCAPIRedirect.getattr\n")
        .contains("nova.conductor.ConductorModule.ComputeTaskAPI\n")
        .contains("~ cast build_instances to=api\n")
        .contains("=           nova.compute.api.API.checkNumInstancesQuota  (75 calls below)\n");
  }

  @Test
  void otherFormats_areWrittenWhereTold() throws IOException {
    Path json = folder.resolve("out.json");
    Path svg = folder.resolve("out.svg");

    Ran.of("diff", cells, without, "--ported", "--to", "json", "-o", json.toString());
    Ran.of("diff", cells, without, "--ported", "--to", "svg", "-o", svg.toString());

    assertThat(Files.readString(json)).startsWith("{").contains("\"same\" : false", "hidden: ");
    assertThat(Files.readString(svg)).startsWith("<svg").endsWith("</svg>\n").contains("hidden: ");
  }

  @Test
  void anyFormat_saysByItsExitCodeWhetherSomethingDiffers() throws IOException {
    for (String format : new String[] {"text", "json", "svg"}) {
      Path out = folder.resolve("exit." + format);
      String[] words = {"--ported", "--to", format, "-o", out.toString()};
      assertThat(diff(cells, cells, words).exit()).as(format).isZero();
      assertThat(Files.readString(out)).doesNotContain("nova.compute.");
      assertThat(diff(cells, without, words).exit()).as(format).isEqualTo(1);
      assertThat(Files.readString(out)).contains("nova.compute.");
    }
  }

  @Test
  void changedSides_changeTheSidesOnly() {
    Ran ran = diff(cells, without, "--ported", "--ignore", "times,ids,threads,cells,values");
    Ran turned = diff(without, cells, "--ported", "--ignore", "times,ids,threads,cells,values");

    assertThat(turned.exit()).isEqualTo(1);
    assertThat(lines(turned, '+', '-')).isEqualTo(lines(ran, '-', '+'));
  }

  /** What stands on one side only, those that are only on the left first. */
  private static List<String> lines(Ran ran, char left, char right) {
    List<String> lines = new ArrayList<>();
    for (char side : new char[] {left, right}) {
      ran.out()
          .lines()
          .filter(line -> line.charAt(0) == side)
          .map(line -> line.substring(1))
          .forEach(lines::add);
    }
    return lines;
  }

  private static Ran diff(String left, String right, String... more) {
    List<String> words = new ArrayList<>(List.of("diff", left, right));
    words.addAll(List.of(more));
    return Ran.of(words.toArray(String[]::new));
  }

  @Test
  void whatIsNoRecording_isOneLine() throws IOException {
    Path text = Files.writeString(folder.resolve("no.twalk"), "no recording");

    Ran ran = Ran.of("diff", cells, text.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains(text.toString());
    assertThat(Ran.of("diff", cells, folder.resolve("gone").toString()).exit()).isEqualTo(2);
    assertThat(Ran.of("diff", cells).err()).hasLineCount(1).contains("expected B");
    assertThat(Ran.of("diff", cells, again, "--ignore", "colours").exit()).isEqualTo(2);
    assertThat(Ran.of("diff", cells, again, "--ignore", "nothing,ids").err())
        .contains("expected --ignore nothing alone");
  }
}
