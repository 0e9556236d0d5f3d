package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.web.run.Home;

/** The shipped walk against recordings made now. */
class CheckIT {
  private static final Path WALK = Home.find().walkthroughs().resolve("nova-cells");

  @TempDir private Path folder;

  @Test
  void everyClaimOfTheShippedWalk_holdsOnFreshRecordings() {
    Ran ran = Ran.of("check", "nova-cells");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("all 87 notes");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void everyClaimOfTheWalkThroughALibrary_holdsOnARunOfItsProgram() {
    Ran ran = Ran.of("check", "jackson");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("all 8 notes");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void claimThatBecameFalse_failsTheCheckAtItsLine() throws IOException {
    Path copy = copyOfTheWalk();
    Path note = copy.resolve("notes/cast-not-call.md");
    String text = Files.readString(note);
    Files.writeString(note, text.replace("topic: cells", "topic: elsewhere"));

    Ran ran = Ran.of("check", copy.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).startsWith(note + ":").containsOnlyOnce("\n").contains("\"elsewhere\"");
    assertThat(ran.out()).containsPattern("cast-not-call +3 of +4 claims hold");
  }

  private Path copyOfTheWalk() throws IOException {
    try (Stream<Path> files = Files.walk(WALK)) {
      files.forEach(file -> copy(file, folder.resolve(WALK.relativize(file).toString())));
    }
    return folder;
  }

  private static void copy(Path file, Path to) {
    try {
      if (Files.isRegularFile(file)) {
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
