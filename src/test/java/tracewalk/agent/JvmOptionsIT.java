package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.recorded.Bottomless;
import tracewalk.recorded.Watchful;

/** JVMs that are started in other ways than most. */
class JvmOptionsIT {

  @TempDir Path folder;

  static Stream<Arguments> ways() {
    return Jdk.all().stream()
        .flatMap(
            jdk ->
                Stream.of(
                        "-Xint",
                        "-Xss256k",
                        "-Xmx24m",
                        "-XX:+UseSerialGC -Xshare:off",
                        "-XX:+UseZGC",
                        "-XX:-UseCompressedOops",
                        "-XX:TieredStopAtLevel=1 -Dfile.encoding=ISO-8859-1")
                    .map(options -> Arguments.of(jdk, List.of(options.split(" ")))));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void program_isRecordedWhole(Jdk jdk, List<String> options) throws IOException {
    RecordedProgram.Ended ended =
        new RecordedProgram(folder)
            .on(jdk.java())
            .before(options.toArray(String[]::new))
            .with("include=tracewalk.recorded.**,capture=state")
            .run(Watchful.class);

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.output()).isEqualTo("noticed 0\n");
    try (RecordingReader reader = RecordingReader.open(ended.recording())) {
      assertThat(reader.header().closed()).isTrue();
      for (ThreadAccount account : reader.accounts()) {
        assertThat(account.dropped()).isZero();
        assertThat(account.entered()).isEqualTo(account.returned() + account.threw());
      }
    }
  }

  /** Code that a security manager trusts with nothing cannot record; the program is run. */
  @Test
  void securityManagerThatRefusesTheAgent_costsTheRecordingAndNotTheProgram() {
    assumeTrue(Runtime.version().feature() < 24, "this JDK has no security managers any more");
    RecordedProgram.Ended ended =
        new RecordedProgram(folder).before("-Djava.security.manager").run(Bottomless.class);

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.output()).matches("\\d+\n");
    assertThat(ended.errors().lines().filter(line -> !line.startsWith("WARNING")))
        .singleElement()
        .asString()
        .startsWith("tracewalk: recording not started: java.security.AccessControlException");
    assertThat(Files.exists(ended.recording())).isFalse();
  }
}
