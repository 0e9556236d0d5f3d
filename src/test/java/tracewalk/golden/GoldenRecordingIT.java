package tracewalk.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tracewalk.trace.Accounts;
import tracewalk.trace.Recording;
import tracewalk.trace.listing.Choice;
import tracewalk.trace.listing.JsonLines;
import tracewalk.web.run.Home;
import tracewalk.web.run.ScenarioRun;

/**
 * Scenarios run under the agent equal Nova's own recordings call for call, and every run lists as
 * the one before. Each run has a JVM of its own; {@code -Dtracewalk.runs=3} makes fewer of them
 * while one works.
 */
class GoldenRecordingIT {
  private static final Choice NORMALISED = new Choice(false, false, true);
  private static final int RUNS = Integer.getInteger("tracewalk.runs", 20);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a_create_one_child", "a_startup_two_cells", "b_create_cells_disabled"})
  void scenario_equalsNovaCallForCall_runAfterRun(String id) throws IOException {
    Path result = folder.resolve("result.json");
    Set<String> hashes = new HashSet<>();
    try (Recording recording = run(id, result)) {
      equalsNova(id, recording);
      everyCallIsAccountedFor(recording);
      hashes.add(hash(recording));
    }
    rowsEqualNova(id, result);
    for (int run = 1; run < RUNS; run++) {
      try (Recording recording = run(id, result)) {
        hashes.add(hash(recording));
      }
    }
    assertThat(hashes).as("hashes of the normalised listings of %d runs", RUNS).hasSize(1);
  }

  private Recording run(String id, Path result) {
    Path file = folder.resolve(id + ".twalk");
    ScenarioRun.of(Home.find(), id).withResult(result).record(file);
    return Recording.open(file);
  }

  private void equalsNova(String id, Recording recording) throws IOException {
    Path listing = folder.resolve("listing.jsonl");
    try (Writer out = Files.newBufferedWriter(listing)) {
      JsonLines.write(recording, Choice.WINDOW, out);
    }
    try (Stream<String> lines = Files.lines(listing)) {
      List<String> golden = resource(id + ".txt").lines().toList();
      assertThat(AlignedDifference.of(golden, PortedForest.of(lines))).isEmpty();
    }
  }

  private static void everyCallIsAccountedFor(Recording recording) {
    assertThat(recording.accounts().threads()).allMatch(Accounts.Line::balances);
    assertThat(recording.accounts().total().dropped()).isZero();
    assertThat(recording.accounts().total().entered()).isEqualTo(recording.callCount());
  }

  private static void rowsEqualNova(String id, Path result) throws IOException {
    String rows = resource(id + ".rows.json");
    if (!rows.isEmpty()) {
      ObjectMapper json = new ObjectMapper();
      JsonNode found = json.readTree(result.toFile()).path("final_db");
      assertThat(FinalRows.differences(json.readTree(rows), found)).isEmpty();
    }
  }

  private static String hash(Recording recording) throws IOException {
    MessageDigest digest = sha256();
    try (Writer out =
        new OutputStreamWriter(
            new DigestOutputStream(OutputStream.nullOutputStream(), digest),
            StandardCharsets.UTF_8)) {
      JsonLines.write(recording, NORMALISED, out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  /** The text of a resource, empty where there is none. */
  private static String resource(String name) throws IOException {
    try (InputStream in = GoldenRecordingIT.class.getResourceAsStream("/golden/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
