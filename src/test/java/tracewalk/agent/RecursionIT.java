package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.Recorded.Call;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.recorded.Bottomless;

/** A recorded program that uses up its stack gets nearly as deep as without, and goes on. */
class RecursionIT {

  /** Without the agent the quick compiler's frames allow some 19,000, the interpreter's 9,000. */
  private static final int DEPTH = 8_000;

  @TempDir Path folder;

  static Stream<Arguments> runs() {
    return Jdk.all().stream()
        .flatMap(
            jdk -> Stream.of("calls", "values", "state").map(level -> Arguments.of(jdk, level)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void recursion_isDeepAndItsAccountsBalance(Jdk jdk, String level) {
    RecordedProgram.Ended ended =
        new RecordedProgram(folder)
            .on(jdk.java())
            .with("include=tracewalk.recorded.**,capture=" + level)
            .run(Bottomless.class);
    assertThat(ended.errors()).isEmpty();
    assertThat(Integer.parseInt(ended.output().trim())).isGreaterThanOrEqualTo(DEPTH);
    try (RecordingReader reader = RecordingReader.open(ended.recording())) {
      for (ThreadAccount account : reader.accounts()) {
        assertThat(account.open()).isZero();
        assertThat(account.dropped()).isZero();
      }
    }
    List<Call> after = Recorded.read(ended.recording()).named("Bottomless.after");
    assertThat(after).extracting(Call::parentName).hasSize(5).containsOnly("Bottomless.main");
  }
}
