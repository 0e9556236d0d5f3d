package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.recorded.Bottomless;

/** A file that takes no more: the shell's limit of a file's length stands for a full disk. */
class FullDiskIT {

  @TempDir Path folder;

  static Stream<Arguments> moments() {
    return Jdk.all().stream()
        .flatMap(
            jdk ->
                Stream.of(20, 60, 100, 101, 150, 200, 250, 300)
                    .map(blocks -> Arguments.of(jdk, blocks)));
  }

  /** Full at other moments of the program, which is often amid a stack that is being unwound. */
  @ParameterizedTest
  @MethodSource("moments")
  void fullDisk_endsTheRecordingAndNotTheProgram(Jdk jdk, int blocks) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell that can limit files");
    RecordedProgram.Ended ended =
        new RecordedProgram(folder)
            .on(limitedJava(jdk.java(), blocks))
            .before("-XX:-UsePerfData")
            .with("include=tracewalk.recorded.**,capture=calls,clock=exact")
            .run(Bottomless.class);
    assertThat(ended.exitCode()).isZero();
    assertThat(Integer.parseInt(ended.output().trim())).isPositive();
    assertThat(ended.errors()).startsWith("tracewalk: recording stopped, the program goes on: ");
    assertThat(ended.errors().lines()).hasSize(1);
    try (RecordingReader reader = RecordingReader.open(ended.recording())) {
      assertThat(reader.header().stopped()).isTrue();
      assertThat(reader.header().closed()).isFalse();
      assertThat(reader.cut()).isFalse();
      for (ThreadAccount account : reader.accounts()) {
        assertThat(account.open()).isZero();
      }
      long calls = Recorded.read(reader).calls.size();
      // none at all, if everything was still to be written when the file took no more
      assertThat(calls).isLessThan(reader.accounts().get(0).entered());
    }
  }

  /** Java under a limit that the program's output keeps far below. */
  private Path limitedJava(Path java, int blocks) throws IOException {
    Path limited = folder.resolve("limited-java");
    Files.writeString(limited, "#!/bin/sh\nulimit -f " + blocks + "\nexec '" + java + "' \"$@\"\n");
    return Files.setPosixFilePermissions(limited, PosixFilePermissions.fromString("rwx------"));
  }
}
