package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running scenarios and looking at what was recorded, as a user does it. */
class RunIT {
  @TempDir private Path folder;

  @Test
  void run_recordsAScenario_thatInfoAndCallsRead() throws IOException {
    Path recording = folder.resolve("my run.twalk");
    Path result = folder.resolve("result.json");

    Ran ran =
        Ran.of("run", "b_create_cells_disabled", "-o", path(recording), "--result", path(result));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEqualToIgnoringNewLines(path(recording));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("my run.twalk", "result.json");
    JsonNode told = new ObjectMapper().readTree(result.toFile());
    assertThat(told.path("scenario").asText()).isEqualTo("b_create_cells_disabled");

    assertThat(Ran.of("info", path(recording)).out())
        .contains("b_create_cells_disabled", "cleanly", "The accounts balance");
    Ran text = Ran.of("calls", path(recording), "--ported");
    assertThat(text.out()).contains("nova.compute.api.API.create(", "~> link");
    assertThat(text.err()).matches("\\d+ of \\d+ calls shown; hidden: .*\\R");
    assertThat(Ran.of("calls", path(recording), "--format", "jsonl").out())
        .startsWith("{\"seq\":")
        .endsWith("}\n");
  }

  @Test
  void run_keepsItsRecordingInTheDataFolder() {
    Ran ran = Ran.of("run", "b_create_cells_disabled", "--data", path(folder));

    assertThat(Path.of(ran.out().strip())).exists().hasParent(folder.resolve("recordings"));
    assertThat(Ran.of("recordings", "list", "--data", path(folder)).out())
        .contains("b_create_cells_disabled-");
  }

  @Test
  void run_replacesAFileOnlyWhenTold() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept.twalk"), "kept");

    Ran refused = Ran.of("run", "b_create_cells_disabled", "-o", path(kept));
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("found one: " + path(kept), "--overwrite");
    assertThat(kept).hasContent("kept");

    Ran told = Ran.of("run", "b_create_cells_disabled", "-o", path(kept), "--overwrite");
    assertThat(told.exit()).isZero();
    assertThat(Ran.of("info", path(kept)).out()).contains("b_create_cells_disabled");
  }

  @Test
  void runWithoutAgent_recordsNothing() throws IOException {
    Path result = folder.resolve("result.json");
    Ran ran = Ran.of("run", "b_create_cells_disabled", "--no-agent", "--result", path(result));

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(folder.toFile().list()).containsExactly("result.json");
  }

  @Test
  void realRun_hasOtherUuidsAndTheTimeOfDay() throws IOException {
    Path result = folder.resolve("result.json");
    Ran ran = Ran.of("run", "a_create_one_child", "--real", "--no-agent", "--result", path(result));

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    String uuid =
        new ObjectMapper()
            .readTree(result.toFile())
            .path("final_db")
            .path("child1")
            .path(0)
            .path("uuid")
            .asText();
    assertThat(uuid).hasSize(36).doesNotStartWith("00000000-0000-4000-8000");
  }

  @Test
  void badScenario_isOneLine_andLeavesNothingBehind() throws IOException {
    Path malformed = Files.writeString(folder.resolve("bad.yaml"), "steps: [\n");
    Path unknown = Files.writeString(folder.resolve("odd.yaml"), "frobnicate: true\n");

    refused(malformed, path(malformed));
    refused(unknown, path(unknown));
    refused(folder.resolve("none.yaml"), path(folder.resolve("none.yaml")));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("bad.yaml", "odd.yaml");
  }

  private void refused(Path scenario, String where) {
    Ran ran = Ran.of("run", path(scenario), "-o", path(folder.resolve("x.twalk")));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("tracewalk: ").contains(where).containsOnlyOnce("\n");
  }

  @Test
  void badSetting_orFolder_isOneLine() {
    String id = "b_create_cells_disabled";
    assertThat(Ran.of("run", id, "--set", "nonsense").err())
        .startsWith("tracewalk: expected --set cell.option=value, found 'nonsense'");
    Ran ran = Ran.of("run", id, "-o", path(folder.resolve("no/x.twalk")));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("no/x.twalk").containsOnlyOnce("\n");
  }

  @Test
  void damagedRecording_isOneLine() throws IOException {
    Path recording = folder.resolve("r.twalk");
    Ran.of("run", "b_create_cells_disabled", "-o", path(recording));
    Path newer = Files.copy(recording, folder.resolve("newer.twalk"));
    try (RandomAccessFile file = new RandomAccessFile(newer.toFile(), "rw")) {
      file.seek(8);
      file.write(99);
    }
    Ran ran = Ran.of("calls", path(newer));
    assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).startsWith("tracewalk: ").contains(path(newer)).containsOnlyOnce("\n");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void cutRecording_isReadAsFarAsItGoes_andALineSaysSo() throws IOException {
    Path recording = folder.resolve("r.twalk");
    Ran.of("run", "b_create_cells_disabled", "-o", path(recording));
    Path cut = folder.resolve("cut.twalk");
    byte[] bytes = Files.readAllBytes(recording);
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2 + 7));

    Ran ran = Ran.of("calls", path(cut));

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err().lines())
        .hasSize(2)
        .first()
        .isEqualTo(
            "tracewalk: the end of the recording is missing, read is what there is: " + path(cut));
    assertThat(ran.err()).containsPattern("[1-9]\\d* that never reached the file");
    assertThat(ran.out()).isNotEmpty();
  }

  private static String path(Path file) {
    return file.toString();
  }
}
