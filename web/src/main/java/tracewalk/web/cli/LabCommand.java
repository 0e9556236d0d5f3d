package tracewalk.web.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Labs: what students do on their own machines and hand in as a recording. */
@Command(
    name = "lab",
    description = {
      "Gives students a task, records what they made of it, and grades the recording.",
      "docs/AUTHORING.md says how a lab is written, docs/TEACHING.md how to use them in a class."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      LabListCommand.class,
      LabStartCommand.class,
      LabCheckCommand.class,
      LabSubmitCommand.class,
      LabGradeCommand.class
    },
    footer = {"", "Exit codes: 0 passed, 1 not yet, 2 cannot be graded, or wrong usage."})
final class LabCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  LabCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "expected a command, found none; see 'tracewalk lab --help'");
  }
}
