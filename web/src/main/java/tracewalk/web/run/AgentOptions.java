package tracewalk.web.run;

import java.nio.file.Path;

/** The agent's options as one argument of the JVM: without a recording nothing is to run. */
final class AgentOptions {
  private AgentOptions() {}

  static String of(Path out, Path rules, String capture, String label) {
    return "out="
        + out
        + ",rules="
        + rules
        + ",capture="
        + capture
        + ",label="
        + label
        + ",clock=exact,strict=true";
  }
}
