package tracewalk.junit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** One run of a program under the recorder, in a JVM of its own. */
record ProgramRun(String mainClass, List<String> arguments, List<String> include, String capture) {
  /** The property that tells where the agent's jar is. */
  private static final String AGENT = "tracewalk.agent";

  void record(Path file) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + agent() + "=" + options(file));
    command.addAll(List.of("-cp", classPath(), mainClass));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      if (exit != 0) {
        throw new ParameterResolutionException(
            "expected " + mainClass + " to end well, found exit code " + exit + ": " + said);
      }
    } catch (IOException unstartable) {
      throw new ParameterResolutionException("expected a program that starts", unstartable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ParameterResolutionException("expected the program to end", stopped);
    }
  }

  private String options(Path file) {
    String classes = include.isEmpty() ? "" : ",include=" + String.join(";", include);
    return "out="
        + file
        + ",overwrite=true,strict=true,clock=exact,capture="
        + capture
        + ",label="
        + mainClass
        + classes;
  }

  /** The test's own, without the agent's classes: those that record come with its jar. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !isAgent(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isAgent(Path entry) {
    return String.valueOf(entry.getFileName()).startsWith("tracewalk-agent")
        || Files.isRegularFile(entry.resolve("tracewalk/agent/format/RecordingReader.class"));
  }

  /** The jar that a property names, or that was built in a folder of Tracewalk around this one. */
  private static Path agent() {
    String named = System.getProperty(AGENT);
    if (named != null && Files.isRegularFile(Path.of(named))) {
      return Path.of(named);
    }
    Path folder = Path.of("").toAbsolutePath();
    for (Path at = folder; named == null && at != null; at = at.getParent()) {
      Path built = at.resolve("agent/target/tracewalk-agent-all.jar");
      if (Files.isRegularFile(built)) {
        return built;
      }
    }
    throw new ParameterResolutionException(
        "expected the agent's jar in the system property " + AGENT + ", found " + named);
  }
}
