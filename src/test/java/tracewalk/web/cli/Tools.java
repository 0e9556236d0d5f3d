package tracewalk.web.cli;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs of others that a test runs. */
final class Tools {
  private Tools() {}

  /** Skips the test where the program is missing. */
  static void need(String program) {
    assumeTrue(isThere(program), program + " is not on the PATH");
  }

  /** The same, but continuous integration is to have it. */
  static void needInCi(String program) {
    if (!isThere(program) && "true".equals(System.getenv("CI"))) {
      fail("this test needs " + program + " on the PATH");
    }
    need(program);
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
