package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims and searches on a recording that is made now. */
class FindIT {
  @TempDir private static Path folder;
  private static String file;

  @BeforeAll
  static void record() {
    file = folder.resolve("a.twalk").toString();
    assertThat(Ran.of("run", "a_create_one_child", "-o", file).exit()).isZero();
  }

  @Test
  void claimThatHolds_printsItsSteps() {
    Ran ran = Ran.of("find", file, "call:CellsScheduler.build_instances", "through:[api,child1]");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .containsOnlyOnce("\n")
        .contains("child1/nova-cells", "nova.cells.CellsScheduler.buildInstances(");
    assertThat(ran.err()).matches("1 of \\d+ steps found\n");
  }

  @Test
  void claimThatIsFalse_saysWhatTheRecordingHolds() {
    Ran ran = Ran.of("find", file, "call:CellsScheduler.build_instances times:1");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out().lines()).hasSize(2);
    assertThat(ran.err()).contains("expected 1 time, found 2");
  }

  @Test
  void jsonl_isTheListingsObjects() {
    Ran ran = Ran.of("find", file, "--format", "jsonl", "send:build_instances");
    Ran listing = Ran.of("calls", file, "--format", "jsonl");

    assertThat(ran.out().lines()).isNotEmpty();
    assertThat(listing.out().lines()).containsAll(ran.out().lines().toList());
  }

  @Test
  void wordsWithoutCall_areSearchedFor() {
    Ran found = Ran.of("find", file, "method:CellsScheduler.buildInstances is:call");
    Ran nothing = Ran.of("find", file, "value:nobodyEverSaidThis");

    assertThat(found.exit()).isZero();
    assertThat(found.out().lines()).hasSize(2);
    assertThat(nothing.exit()).isEqualTo(1);
    assertThat(nothing.out()).isEmpty();
  }

  @Test
  void claimThatCannotBeRead_isWrongInput() {
    Ran ran = Ran.of("find", file, "call:API.create", "colour:red");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("tracewalk: claim: unknown key 'colour'; expected one of: ");
  }
}
