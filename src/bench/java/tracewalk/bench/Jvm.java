package tracewalk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the benchmarks in a JVM of its own, as its user would start it. */
public final class Jvm {
  private final List<String> command = new ArrayList<>();

  private Jvm(Path java) {
    command.add(java.toString());
  }

  /** With the JDK that runs the benchmark. */
  public static Jvm own() {
    return new Jvm(Path.of(System.getProperty("java.home"), "bin", "java"));
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

  /** Runs it to its end and returns its standard output; its errors are shown. */
  public String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
    with("-cp", classes(main).toString(), main.getName()).with(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
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
