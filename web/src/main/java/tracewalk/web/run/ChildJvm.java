package tracewalk.web.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program and keeps the last lines that it complains with. */
final class ChildJvm {
  private static final int KEPT_LINES = 40;

  private ChildJvm() {}

  /**
   * Returns when the program has come to its end, with what it found other than {@code input}
   * expects; anything else that it says is passed over.
   *
   * @param seconds how long it may take, or 0
   */
  static List<String> run(List<String> command, Path input, int seconds) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      Thread killer = new Thread(process::destroyForcibly, "end of the scenario's JVM");
      Runtime.getRuntime().addShutdownHook(killer);
      if (seconds > 0) {
        process.onExit().orTimeout(seconds, TimeUnit.SECONDS).exceptionally(late -> end(process));
      }
      try {
        return judge(lastLines(process), process.waitFor(), input);
      } finally {
        process.destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(killer);
      }
    } catch (IOException unstartable) {
      throw new InputException("expected a program that starts, found " + command.get(0));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InputException("expected the scenario to end, found it interrupted: " + input);
    }
  }

  private static Process end(Process process) {
    return process.destroyForcibly();
  }

  private static Deque<String> lastLines(Process process) throws IOException {
    Deque<String> lines = new ArrayDeque<>();
    process.getOutputStream().close();
    try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = errors.readLine(); line != null; line = errors.readLine()) {
        lines.addLast(line);
        if (lines.size() > KEPT_LINES) {
          lines.removeFirst();
        }
      }
    }
    return lines;
  }

  private static List<String> judge(Deque<String> errors, int exit, Path input) {
    if (exit == 2 && !errors.isEmpty()) {
      throw new InputException(complaint(errors));
    }
    List<String> differences =
        errors.stream().filter(line -> line.startsWith(input + ":")).toList();
    if (exit != 0 && (exit != 1 || differences.isEmpty())) {
      throw new InputException(
          "expected the scenario to end well, found " + reason(errors, exit) + ": " + input);
    }
    return exit == 0 ? List.of() : differences;
  }

  /** What the agent refused, or else the last word of the scenario's main. */
  private static String complaint(Deque<String> errors) {
    String ours = "tracewalk: ";
    return errors.stream()
        .filter(line -> line.startsWith(ours))
        .map(line -> line.substring(ours.length()))
        .findFirst()
        .orElse(errors.getLast());
  }

  /** The innermost exception that the lines tell of, or else the last line. */
  private static String reason(Deque<String> errors, int exit) {
    return errors.stream()
        .filter(line -> line.startsWith("Caused by: ") || line.startsWith("Exception in thread"))
        .reduce((first, second) -> second)
        .orElse(errors.isEmpty() ? "exit code " + exit : errors.getLast());
  }
}
