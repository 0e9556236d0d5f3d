package tracewalk.agent;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that nobody here wrote, or a small main that puts a library to work; {@code
 * src/programs} has them.
 */
enum RealProgram {
  JACKSON("com.fasterxml.jackson.;programs.", "jackson", "programs.Documents SIZE", 0),
  H2("org.h2.;programs.", "h2", "programs.Ledger SIZE", 0),
  JAVALIN(
      "io.javalin.;programs.",
      "javalin jetty jakarta kotlin slf4j jackson-annotations jackson-core-2 jackson-databind-2",
      "programs.Shop SIZE",
      3),
  COROUTINES("kotlin.;kotlinx.;programs.", "kotlin", "programs.WeatherKt SIZE", 0),
  SPRING("org.springframework.;programs.**", Constants.SPRING, "programs.Guestbook", 4),
  SPRING_OWN("programs.**", Constants.SPRING, "programs.Guestbook", 4),
  JUNIT(
      "org.apache.commons.",
      "junit commons- opentest4j open-test apiguardian easymock objenesis byte-buddy guava hamcrest"
          + " failureaccess",
      "org.junit.platform.console.ConsoleLauncher execute --disable-banner --details=summary"
          + " --disable-ansi-colors --scan-classpath TESTS -n .*\\.(PART)\\..*Test",
      0),
  SCALA(
      "dotty.tools.PART",
      "scala tasty compiler-interface util-interface",
      "dotty.tools.dotc.Main -usejavacp -d OUT SOURCE",
      0);

  private static final class Constants {
    static final boolean WHOLE = "all".equals(System.getProperty("tracewalk.programs"));
    static final String SPRING =
        "spring tomcat jackson jakarta.annotation log jul slf4j micrometer snakeyaml commons-logging"
            + " jspecify";
  }

  private static final Path HOME = RecordedProgram.root().resolve("src/programs");

  /** What is recorded of it. */
  final String include;

  /** How it ends when it is as it should be. */
  final int exitCode;

  private final List<String> libraries;
  private final String words;

  RealProgram(String include, String libraries, String words, int exitCode) {
    this.include =
        include.replace("PART", Constants.WHOLE ? "" : "dotc.parsing.;dotty.tools.dotc.ast.");
    this.libraries = List.of(libraries.split(" "));
    this.words = words;
    this.exitCode = exitCode;
  }

  /** Its folders and libraries; the test ends here if they were not built. */
  String classPath() {
    Path library = HOME.resolve("target/lib");
    boolean built = Files.isDirectory(library);
    if (!built && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("expected " + library + "; mvn -pl src/programs package makes it");
    }
    assumeTrue(built, "src/programs is not built");
    try (Stream<Path> files = Files.list(library)) {
      Stream<Path> own = files.filter(file -> isOwn(file.getFileName().toString())).sorted();
      return Stream.concat(Stream.of(HOME.resolve("target/classes")), own)
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private boolean isOwn(String file) {
    return libraries.stream().anyMatch(file::startsWith);
  }

  /**
   * The main class and its arguments.
   *
   * @param folder where it may write
   */
  String[] words(Path folder) {
    return Arrays.stream(words.split(" "))
        .map(word -> word.equals("SIZE") ? Constants.WHOLE ? "50" : "5" : word)
        .map(word -> word.replace("(PART)", Constants.WHOLE ? "\\w+" : "(bag|queue|keyvalue)"))
        .map(word -> word.equals("OUT") ? folder.toString() : word)
        .map(word -> word.equals("SOURCE") ? HOME.resolve("scala/Shapes.scala").toString() : word)
        .map(word -> word.equals("TESTS") ? tests().toString() : word)
        .toArray(String[]::new);
  }

  /** The classes of the tests of commons-collections. */
  private static Path tests() {
    try (Stream<Path> files = Files.list(HOME.resolve("target/lib"))) {
      return files.filter(file -> file.toString().endsWith("-tests.jar")).findFirst().orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** True if everything is to be tried, however long it takes. */
  static boolean whole() {
    return Constants.WHOLE;
  }

  /** Where it is started: the suite looks for its files below the working folder. */
  Path workingFolder() {
    return HOME.resolve("target/collections");
  }
}
