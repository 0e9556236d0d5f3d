package tracewalk.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of the benchmarks in a JVM of its own, as its user would start it. */
public final class Jvm {
  private final List<String> command = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  private Jvm(Path java) {
    command.add(java.toString());
  }

  /** With the JDK that runs the benchmark. */
  public static Jvm own() {
    return new Jvm(Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  /** With that {@code java}. */
  public static Jvm of(Path java) {
    return new Jvm(java);
  }

  /** The folder of the project. */
  public static Path home() {
    return Path.of(System.getProperty("tracewalk.home", "")).toAbsolutePath();
  }

  /** The packaged recorder. */
  public static Path agent() {
    return home().resolve("agent/target/tracewalk-agent-all.jar");
  }

  /** Recorded into a file. */
  public Jvm recorded(Path file, String options) {
    return with("-javaagent:" + agent() + "=out=" + file + "," + options);
  }

  public Jvm with(String... options) {
    command.addAll(List.of(options));
    return this;
  }

  /** With these variables beside the benchmark's own. */
  public Jvm in(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  /** Runs it to its end and returns its standard output; its errors are shown. */
  public String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
    return run(classes(main).toString(), main, arguments);
  }

  /** The same for a program that needs what the benchmarks need. */
  public String runWithLibraries(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    return run(classes(main) + File.pathSeparator + libraries(main), main, arguments);
  }

  /** All but the recorder, which comes as an agent. */
  private static String libraries(Class<?> main) throws IOException {
    try (Stream<Path> files = Files.list(classes(main).resolveSibling("lib"))) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("tracewalk-"))
          .map(Path::toString)
          .sorted()
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private String run(String path, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    with("-cp", path, main.getName()).with(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException("expected exit code 0, found " + exit + ": " + command);
    }
    return said;
  }

  private static Path classes(Class<?> main) {
    return Path.of(main.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
