package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything runs. */
class FidelityCommandTest {
  @TempDir private Path folder;

  @Test
  void unknownScenario_isOneLine() {
    refused("'frobnicate'", "frobnicate");
    refused("frobnicate.yaml", "frobnicate.yaml");
  }

  @Test
  void oddNumberOfJobs_isOneLine() {
    refused("found 0", "--jobs", "0");
    refused("'many'", "--jobs", "many");
  }

  @Test
  void folderWithoutFacts_isOneLine() throws IOException {
    refused(folder.toString(), "--golden", folder.toString());
    refused(folder.resolve("no").toString(), "--golden", folder.resolve("no").toString());
    Files.writeString(folder.resolve("other.txt"), "api nova.cells.X\n");
    refused("'a_create_one_child'", "a_create_one_child", "--golden", folder.toString());
  }

  @Test
  void factsThatCannotBeRead_areOneLine() throws IOException {
    Path facts = Files.writeString(folder.resolve("a_create_one_child.txt"), "frobnicate\n");

    refused(facts + ":1", "--golden", folder.toString());
  }

  @Test
  void factsWithoutAScenario_areToldAndDiffer() throws IOException {
    Files.writeString(folder.resolve("nobody_wrote_it.txt"), "api nova.cells.X\n");

    Ran ran = Ran.of("fidelity", "--golden", folder.toString());

    assertThat(ran.out()).containsPattern("nobody_wrote_it +1 +0 .*no scenario +<-");
    assertThat(ran.out()).contains("0 of 1 scenarios equal");
    assertThat(ran.out()).containsPattern("no golden facts of: .*a_create_one_child, ");
    assertThat(ran.exit()).isEqualTo(1);
  }

  private static void refused(String reason, String... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "fidelity";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    Ran ran = Ran.of(line);

    assertThat(ran.err()).startsWith("tracewalk: ").contains(reason).containsOnlyOnce("\n");
    assertThat(ran.exit()).isEqualTo(2);
  }
}
