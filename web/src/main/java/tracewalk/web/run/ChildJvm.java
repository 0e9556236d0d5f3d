package tracewalk.web.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Runs a program and keeps the last lines that it complains with. */
final class ChildJvm {
  private static final int KEPT_LINES = 40;

  private ChildJvm() {}

  /** Returns when the program has ended well; what it says on its own is passed over. */
  static void run(List<String> command, Path input) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      Thread killer = new Thread(process::destroyForcibly, "end of the scenario's JVM");
      Runtime.getRuntime().addShutdownHook(killer);
      try {
        judge(lastLines(process), process.waitFor(), input);
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

  private static void judge(Deque<String> errors, int exit, Path input) {
    if (exit == 2 && !errors.isEmpty()) {
      throw new InputException(complaint(errors));
    }
    if (exit != 0) {
      throw new InputException(
          "expected the scenario to end well, found " + reason(errors, exit) + ": " + input);
    }
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
