package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.recorded.Everything;

/**
 * Each construct of the language is recorded call for call and below its caller, by the word of an
 * agent that counts in the same run: it asks the JVM's stack who called, so that threads may run in
 * any order.
 */
class EveryConstructIT {

  private static final String PREFIX = "tracewalk.recorded.";

  @TempDir Path folder;

  static Stream<Arguments> runs() {
    return Jdk.all().stream()
        .flatMap(
            jdk ->
                Stream.of("calls", "values", "state", "lines")
                    .map(level -> Arguments.of(jdk, level)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("runs")
  void everyCall_isRecordedBelowItsCaller(Jdk jdk, String level) throws Exception {
    RecordedProgram.Ended ended =
        new RecordedProgram(folder)
            .on(jdk.java())
            .with("include=" + PREFIX + "**,exclude=" + PREFIX + "CallCounter,capture=" + level)
            .before("-Xss16m", CountedProgram.option(folder, PREFIX))
            .run(Everything.class);
    assertThat(ended.exitCode()).as(ended.errors()).isZero();
    ConstructTable table =
        new ConstructTable(CountedProgram.read(folder), Recorded.read(ended.recording()));
    System.out.println(jdk + ", " + level + System.lineSeparator() + table);
    assertThat(table.differences()).isEmpty();
    assertThat(table.size()).isGreaterThan(60);
    assertThat(table.pairs()).isGreaterThan(500);
    isWhole(ended.recording());
  }

  private static void isWhole(Path recording) {
    try (RecordingReader reader = RecordingReader.open(recording)) {
      assertThat(reader.notInstrumented())
          .allMatch(note -> note.matches(".*\\$Proxy\\d+: no lines, for the class file has none"));
      List<ThreadAccount> accounts = reader.accounts();
      assertThat(accounts).allMatch(account -> account.open() == 0 && account.dropped() == 0);
    }
  }

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void output_isThatOfTheProgramAlone(Jdk jdk) {
    RecordedProgram program = new RecordedProgram(folder).on(jdk.java());
    RecordedProgram.Ended bare = program.bare(Everything.class.getName());
    RecordedProgram.Ended recorded = program.with("capture=lines").run(Everything.class);
    assertThat(recorded.output()).isEqualTo(bare.output()).contains("Finally = 6");
    assertThat(recorded.errors()).isEqualTo(bare.errors()).isEmpty();
    assertThat(recorded.exitCode()).isEqualTo(bare.exitCode()).isZero();
  }
}
