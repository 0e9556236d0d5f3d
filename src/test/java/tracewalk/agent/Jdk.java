package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A JDK of this machine on which recorded programs run.
 *
 * @param version its feature number
 * @param home null if there is none
 */
public record Jdk(int version, Path home) {

  /** The oldest and the newest version on which programs are recorded. */
  private static final List<Integer> WANTED = List.of(17, 25);

  /** One of each version; one that is missing is named when its test is skipped, and fails CI. */
  public static List<Jdk> all() {
    return WANTED.stream().map(Jdk::find).toList();
  }

  static Jdk oldest() {
    return find(WANTED.get(0));
  }

  public static Jdk newest() {
    return find(WANTED.get(WANTED.size() - 1));
  }

  /** The program that starts a JVM; the test ends here if this JDK is not installed. */
  public Path java() {
    return tool("java");
  }

  Path javac() {
    return tool("javac");
  }

  private Path tool(String name) {
    String missing = "no JDK " + version + " in JAVA" + version + "_HOME or the usual places";
    if (home == null) {
      assertThat(System.getenv("CI")).as("CI has each JDK: " + missing).isNotEqualTo("true");
    }
    assumeTrue(home != null, missing);
    return home.resolve("bin").resolve(name);
  }

  @Override
  public String toString() {
    return "JDK " + version + (home == null ? " (missing)" : "");
  }

  private static Jdk find(int version) {
    Path own = Path.of(System.getProperty("java.home"));
    if (Runtime.version().feature() == version) {
      return new Jdk(version, own);
    }
    Stream<Path> homes = Stream.concat(named(version), installed());
    return new Jdk(version, homes.filter(home -> is(home, version)).findFirst().orElse(null));
  }

  private static Stream<Path> named(int version) {
    Map<String, String> environment = System.getenv();
    return Stream.of("JAVA%d_HOME", "JAVA_HOME_%d_X64", "JAVA_HOME_%d_ARM64", "JDK_%d")
        .map(name -> environment.get(name.formatted(version)))
        .filter(home -> home != null)
        .map(Path::of);
  }

  private static Stream<Path> installed() {
    Path user = Path.of(System.getProperty("user.home"));
    List<Path> homes = new ArrayList<>();
    for (Path folder :
        List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/opt"),
            user.resolve(".sdkman/candidates/java"),
            user.resolve(".jdks"))) {
      homes.addAll(inside(folder));
    }
    return homes.stream();
  }

  private static List<Path> inside(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** True for a whole JDK of that version. */
  private static boolean is(Path home, int version) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/javac"))) {
      return false;
    }
    try {
      return Files.readString(release).contains("JAVA_VERSION=\"" + version);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
