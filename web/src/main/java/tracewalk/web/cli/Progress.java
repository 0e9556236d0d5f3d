package tracewalk.web.cli;

import picocli.CommandLine.Model.CommandSpec;

/** Tells a person at a terminal what takes its time. */
final class Progress {
  private Progress() {}

  static void say(CommandSpec command, String doing) {
    if (System.console() != null) {
      command.commandLine().getErr().println("tracewalk: " + doing + " ...");
      command.commandLine().getErr().flush();
    }
  }
}
