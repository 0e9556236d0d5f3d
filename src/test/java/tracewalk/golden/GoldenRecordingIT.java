package tracewalk.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tracewalk.trace.Accounts;
import tracewalk.trace.Recording;
import tracewalk.trace.align.DifferenceRows;
import tracewalk.trace.align.Row;
import tracewalk.trace.align.Spot;
import tracewalk.trace.golden.Fidelity;
import tracewalk.trace.golden.GoldenFolder;
import tracewalk.trace.listing.Choice;
import tracewalk.trace.listing.JsonLines;
import tracewalk.web.run.FidelityRun;
import tracewalk.web.run.Home;

/**
 * Every scenario with golden facts, run under the agent, equals Nova call for call, and every run
 * lists as the one before. Each run has a JVM of its own; {@code -Dtracewalk.runs=1} makes fewer of
 * them while one works.
 */
class GoldenRecordingIT {
  private static final Home HOME = Home.find();
  private static final GoldenFolder GOLDEN = GoldenFolder.of(HOME.golden(), HOME.golden());
  private static final Choice NORMALISED = new Choice(false, false, true, true);
  private static final int RUNS = Integer.getInteger("tracewalk.runs", 20);

  /** These are run often; the others twice. */
  private static final Set<String> OFTEN =
      Set.of("a_create_one_child", "a_startup_two_cells", "b_create_cells_disabled");

  private static final ExecutorService TWO_AT_A_TIME = Executors.newFixedThreadPool(2);

  @TempDir private Path folder;

  static List<String> scenarios() {
    return GOLDEN.scenarios();
  }

  @AfterAll
  static void endOfRuns() {
    TWO_AT_A_TIME.shutdownNow();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void scenario_equalsNovaCallForCall_runAfterRun(String id) throws Exception {
    FidelityRun run = FidelityRun.of(HOME, id, GOLDEN);
    List<Future<Outcome>> outcomes = new ArrayList<>();
    IntStream.range(0, OFTEN.contains(id) ? RUNS : Math.min(RUNS, 2))
        .forEach(n -> outcomes.add(TWO_AT_A_TIME.submit(() -> outcome(run, n, "state"))));
    List<String> hashes = new ArrayList<>();
    for (Future<Outcome> outcome : outcomes) {
      assertThat(outcome.get().differences()).isEmpty();
      hashes.add(outcome.get().hash());
    }
    assertThat(hashes).as("hashes of the normalised listings").containsOnly(hashes.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"values", "lines"})
  void valuesAndLines_listTheSameRunAfterRun(String level) throws Exception {
    FidelityRun run = FidelityRun.of(HOME, "a_create_one_child", GOLDEN);
    List<Future<Outcome>> outcomes = new ArrayList<>();
    IntStream.range(0, Math.min(RUNS, 3))
        .forEach(n -> outcomes.add(TWO_AT_A_TIME.submit(() -> outcome(run, n, level))));
    List<String> hashes = new ArrayList<>();
    for (Future<Outcome> outcome : outcomes) {
      hashes.add(outcome.get().hash());
    }
    assertThat(hashes).as("hashes of the normalised listings").containsOnly(hashes.get(0));
  }

  /** What one run showed: how it differs from Nova's, and a hash of all that it lists. */
  private record Outcome(String differences, String hash) {}

  private Outcome outcome(FidelityRun run, int number, String capture) throws IOException {
    Path file = folder.resolve(number + ".twalk");
    Path result = folder.resolve(number + ".json");
    run.scenario().withCapture(capture).withResult(result).record(file);
    try (Recording recording = Recording.open(file)) {
      everyCallIsAccountedFor(recording);
      return new Outcome(differences(run.compare(recording, result)), hash(recording));
    } finally {
      Files.delete(file);
    }
  }

  private static String differences(Fidelity fidelity) {
    String calls =
        Spot.firstDifference(fidelity.forest())
            .map(DifferenceRows::of)
            .map(Row::lines)
            .orElse(List.of())
            .stream()
            .collect(Collectors.joining("\n"));
    return calls
        + fidelity.orderDifference().orElse("")
        + String.join("\n", fidelity.rowDifferences());
  }

  private static void everyCallIsAccountedFor(Recording recording) {
    assertThat(recording.accounts().threads()).allMatch(Accounts.Line::balances);
    assertThat(recording.accounts().total().dropped()).isZero();
    assertThat(recording.accounts().total().entered()).isEqualTo(recording.callCount());
  }

  private static String hash(Recording recording) {
    MessageDigest digest = sha256();
    try (Writer out =
        new OutputStreamWriter(
            new DigestOutputStream(OutputStream.nullOutputStream(), digest),
            StandardCharsets.UTF_8)) {
      JsonLines.write(recording, NORMALISED, out);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
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
}
