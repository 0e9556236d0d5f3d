package tracewalk.web.cli;

import picocli.CommandLine.Model.CommandSpec;

/** Tells a person at a terminal what takes its time. */
final class Progress {
  /** The launcher knows whether errors go to a terminal; Java cannot tell on every version. */
  private static final boolean TERMINAL = Boolean.getBoolean("tracewalk.terminal");

  private Progress() {}

  static void say(CommandSpec command, String doing) {
    if (TERMINAL) {
      command.commandLine().getErr().println("tracewalk: " + doing + " ...");
      command.commandLine().getErr().flush();
    }
  }
}
