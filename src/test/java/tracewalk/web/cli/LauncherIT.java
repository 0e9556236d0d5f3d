package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.web.run.Home;

/** The launcher from outside; it starts what the build has packaged and builds nothing itself. */
class LauncherIT {
  private static final Path HOME = Home.find().root();
  private static final List<String> TOOLS =
      List.of("sh", "dirname", "readlink", "sed", "head", "find", "mktemp", "rm", "cat", "tee");

  @TempDir private Path folder;

  @AfterEach
  void takeLinksAway() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void launcher_worksFromAnotherFolder_throughALink() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("some where"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("tw"), HOME.resolve("tracewalk"));
    Path second = Files.createSymbolicLink(folder.resolve("link"), folder.relativize(link));

    Ran ran = run(folder, Map.of("TRACEWALK_BUILD", "never"), second.toString(), "--help");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("Usage: tracewalk ");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void launcher_worksInAFolderWithSpaces() throws Exception {
    Path house = Files.createDirectories(folder.resolve("my house"));
    Files.copy(HOME.resolve("tracewalk"), house.resolve("tracewalk"));
    for (String part : List.of("agent", "workbench", "web", "walkthroughs", "pom.xml")) {
      Files.createSymbolicLink(house.resolve(part), HOME.resolve(part));
    }
    Path launcher = house.resolve("tracewalk");

    Ran ran = run(folder, Map.of("TRACEWALK_BUILD", "never"), launcher.toString(), "run", "nope");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("tracewalk: expected a scenario's path").contains("'nope'");
  }

  @Test
  void missingJava_isNamed() throws Exception {
    Ran ran = run(folder, Map.of("PATH", tools(), "JAVA_HOME", ""), launcher(), "--help");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "tracewalk: expected a JDK 17 or newer in JAVA_HOME or on the PATH, found none\n");
  }

  @Test
  void olderJava_isNamed() throws Exception {
    String tools = tools();
    Path java = Path.of(tools, "java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();

    Ran ran = run(folder, Map.of("PATH", tools, "JAVA_HOME", ""), launcher(), "--help");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("tracewalk: expected a JDK 17 or newer, found openjdk version \"11.0.2\"")
        .containsOnlyOnce("\n");
  }

  @Test
  void missingMaven_isNamedWhereSomethingIsToBeBuilt() throws Exception {
    String tools = tools();
    Path house = Files.createDirectories(folder.resolve("house"));
    Files.copy(HOME.resolve("tracewalk"), house.resolve("tracewalk"));
    Map<String, String> environment =
        Map.of("PATH", tools, "JAVA_HOME", System.getProperty("java.home"));

    Ran ran = run(folder, environment, house.resolve("tracewalk").toString(), "--help");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "tracewalk: expected Maven 3.8 or newer on the PATH to build with, found none\n");
  }

  private static String launcher() {
    return HOME.resolve("tracewalk").toString();
  }

  /** A folder with the tools that the launcher calls, and neither Java nor Maven. */
  private String tools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      for (String place : List.of("/usr/bin", "/bin")) {
        Path program = Path.of(place, tool);
        if (Files.exists(program) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), program);
        }
      }
    }
    return tools.toString();
  }

  private static Ran run(Path in, Map<String, String> environment, String... command)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    builder.directory(in.toFile()).environment().putAll(environment);
    Path err = Files.createTempFile(in, "err", ".txt");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), out, Files.readString(err));
  }
}
