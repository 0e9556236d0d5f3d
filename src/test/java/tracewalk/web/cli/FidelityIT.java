package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.web.run.Home;

/** Runs of a scenario held against Nova's facts, and against facts that were tampered with. */
class FidelityIT {
  private static final String ID = "b_create_cells_disabled";

  @TempDir private Path folder;

  @Test
  void equalRun_isALineOfTheTable() {
    Ran ran = Ran.of("fidelity", ID, "--jobs", "2");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches(ID + " +50 +50 +0 +3/3 +1 equal"))
        .anyMatch(line -> line.matches("1 of 1 scenarios equal +50 +50 +0 +3/3 *"));
    assertThat(ran.exit()).isZero();
  }

  @Test
  void plantedDifference_isShownWhereItIs() throws IOException {
    String call = "nova nova.compute.api.API._check_create_policies";
    String facts = Files.readString(Home.find().golden().resolve(ID + ".txt"));
    Files.writeString(
        folder.resolve(ID + ".txt"),
        facts
            .replaceFirst(call + "\n", call + " [threw PolicyNotAuthorized]\n")
            .replace("\"building\"", "\"active\""));

    Ran ran = Ran.of("fidelity", ID, "--golden", folder.toString());

    assertThat(ran.out())
        .containsPattern(ID + " +50 +49 +1 +3/3 +1 differ +<-")
        .contains(
            ID + ": the first difference\n",
            "\n    nova nova.compute.api.API.create\n",
            "  -   " + call + " [threw PolicyNotAuthorized]\n",
            "  +   " + call + "\n",
            ID + ": nova row 1 vm_state: expected \"active\", found \"building\"\n");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(Ran.of("fidelity", ID, "--golden", folder.toString(), "--whole").out())
        .contains(ID + ": all differences\n", "  -   " + call + " [threw PolicyNotAuthorized]\n");
  }

  @Test
  void scenarioThatCannotBeRun_isOneLineAndTheOthersAreStillTold() throws IOException {
    Path golden = Files.createDirectories(folder.resolve("golden"));
    Files.writeString(golden.resolve("odd.txt"), "nova nova.compute.API\n");
    Files.copy(Home.find().golden().resolve(ID + ".txt"), golden.resolve(ID + ".txt"));
    Path odd = Files.writeString(folder.resolve("odd.yaml"), "frobnicate: true\n");

    Ran ran = Ran.of("fidelity", odd.toString(), ID, "--golden", golden.toString());

    assertThat(ran.err())
        .startsWith("tracewalk: odd: ")
        .containsOnlyOnce("\n")
        .contains("odd.yaml");
    assertThat(ran.out()).containsPattern("odd +1 +0 +0 +- +did not run +<-");
    assertThat(ran.out()).containsPattern(ID + " +50 +50 +0 +3/3 +1 equal");
    assertThat(ran.exit()).isEqualTo(2);
  }
}
