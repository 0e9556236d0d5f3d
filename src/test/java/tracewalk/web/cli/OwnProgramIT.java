package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios that are not of the port: a program of a walk's own, or a recording kept beside it. */
class OwnProgramIT {
  private static final String PROGRAM =
      """
      public final class Hello {
        static int twice(int number) {
          return 2 * number;
        }

        public static void main(String[] args) {
          if (twice(args.length) != 2) {
            throw new IllegalStateException("expected one argument");
          }
        }
      }
      """;

  @TempDir private Path folder;

  private String scenario(String text) throws IOException {
    Files.writeString(folder.resolve("Hello.java"), PROGRAM);
    return Files.writeString(folder.resolve("hello.yaml"), text).toString();
  }

  private String target() {
    return folder.resolve("a.twalk").toString();
  }

  @Test
  void program_isRunAndRecorded_underTheScenariosName() throws IOException {
    String hello = scenario("program: Hello.java\narguments: [one]\ninclude: [Hello]\n");

    assertThat(Ran.of("run", hello, "-o", target()).exit()).isZero();
    assertThat(Ran.of("find", target(), "call:Hello.twice args.arg0:1 returns:2").exit()).isZero();
    assertThat(Ran.of("info", target()).out()).containsPattern("label +hello\n");
  }

  @Test
  void recording_standsForARun() throws IOException {
    String hello = scenario("program: Hello.java\narguments: one\ninclude: [Hello]\n");
    Ran.of("run", hello, "-o", folder.resolve("kept.twalk").toString());

    Ran ran = Ran.of("run", scenario("recording: kept.twalk\n"), "-o", target());

    assertThat(ran.err()).isEmpty();
    assertThat(folder.resolve("a.twalk")).hasSameBinaryContentAs(folder.resolve("kept.twalk"));
  }

  @Test
  void whatCannotBeRun_isToldInALine() throws IOException {
    refused("program: Hello.java\n", "expected the scenario to end well, found");
    refused("program: Hello.java\nlibraries: [no-such]\n", "expected the library no-such in ");
    refused("program: Hello.java\nprogramme: x\n", "hello.yaml:2: unknown key 'programme'");
    refused("recording: gone.twalk\n", "expected the recording " + folder.resolve("gone.twalk"));
    assertThat(Ran.of("run", scenario("program: Hello.java\n"), "--set", "api.a=1").err())
        .contains("expected a scenario of the port, found one with a program of its own");
  }

  private void refused(String text, String problem) throws IOException {
    Ran ran = Ran.of("run", scenario(text), "-o", target());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains(problem).containsOnlyOnce("\n");
    assertThat(folder.resolve("a.twalk")).doesNotExist();
  }
}
