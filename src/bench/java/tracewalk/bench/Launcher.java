package tracewalk.bench;

import java.io.IOException;
import java.util.List;

/** Starts the command {@code tracewalk} as a user does; what it says on standard output is lost. */
public final class Launcher {
  private Launcher() {}

  /**
   * Runs it to the end.
   *
   * @return how long that took, in milliseconds
   * @throws IOException when it fails
   */
  public static double tracewalk(List<String> arguments) throws IOException, InterruptedException {
    return tracewalk(arguments, 0);
  }

  /** The same, where another exit code is the right one. */
  public static double tracewalk(List<String> arguments, int expected)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(Jvm.home().resolve("tracewalk").toString());
    builder.command().addAll(arguments);
    builder.environment().put("TRACEWALK_BUILD", "never");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    long from = System.nanoTime();
    int exit = builder.start().waitFor();
    if (exit != expected) {
      throw new IOException(
          "expected exit code " + expected + ", found " + exit + ": " + builder.command());
    }
    return (System.nanoTime() - from) / 1e6;
  }
}
