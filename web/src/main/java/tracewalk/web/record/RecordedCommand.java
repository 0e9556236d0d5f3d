package tracewalk.web.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A command whose JVMs are recorded into one file. Its input, output, exit code and signals are as
 * without.
 *
 * @param options of the agent, {@code name=value} each
 */
public record RecordedCommand(Path agentJar, List<String> command, List<String> options) {
  private static final int FAILED = 2;
  private static final int NOT_FOUND = 127;
  private static final int NOT_EXECUTABLE = 126;
  private static final String DENIED = "error=13";

  /** Runs it; the recording appears when it has ended. */
  public Outcome record(Path target) {
    try (Parts parts = Parts.beside(target)) {
      return record(parts, AgentLaunch.of(command, agentJar, parts.options(options)));
    }
  }

  private Outcome record(Parts parts, AgentLaunch launch) {
    int exit;
    try {
      exit = run(launch);
    } catch (IOException unstartable) {
      return unstartable(unstartable);
    }
    try {
      return parts.join(exit);
    } catch (IOException failed) {
      String why = "expected to join what was recorded, found " + failed + "; it stays in ";
      return Outcome.failed(exit == 0 ? FAILED : exit, why + parts.keep());
    }
  }

  private Outcome unstartable(IOException why) {
    boolean found = String.valueOf(why.getMessage()).contains(DENIED);
    return Outcome.failed(
        found ? NOT_EXECUTABLE : NOT_FOUND,
        "expected a command, found "
            + (found ? "one that cannot be executed: " : "none of this name: ")
            + command.get(0));
  }

  private int run(AgentLaunch launch) throws IOException {
    StandardError errors = new StandardError(launch);
    ProcessBuilder builder = new ProcessBuilder(launch.command()).inheritIO();
    launch.into(builder.environment());
    builder.redirectError(errors.redirect());
    Process process = builder.start();
    Signals.passTo(process);
    Thread passing = errors.pass(process);
    try {
      int exit = process.waitFor();
      StandardError.finish(passing);
      return exit;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("nobody interrupts this thread", stopped);
    }
  }
}
