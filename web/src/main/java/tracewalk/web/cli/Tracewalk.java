package tracewalk.web.cli;

import java.io.FileDescriptor;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code tracewalk}. */
@Command(
    name = "tracewalk",
    description = "Records a run of a Java program and walks through it, call by call.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      RecordCommand.class,
      AttachCommand.class,
      DetachCommand.class,
      CallsCommand.class,
      FindCommand.class,
      ClaimCommand.class,
      DiffCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      QuizCommand.class,
      InfoCommand.class,
      RecordingsCommand.class,
      NewCommand.class,
      CheckCommand.class,
      LabCommand.class,
      RotCommand.class,
      FidelityCommand.class,
      NovaManageCommand.class,
      ServeCommand.class
    },
    footer = {"", "Exit codes: 0 fine, 1 a check or comparison failed, 2 wrong usage or input."})
public final class Tracewalk implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  Tracewalk() {}

  public static void main(String[] arguments) {
    CommandLine commands = commandLine();
    commands.setOut(printer(FileDescriptor.out)).setErr(printer(FileDescriptor.err));
    System.exit(commands.execute(arguments));
  }

  /** The command with its way of telling errors: one line, exit code 2. */
  public static CommandLine commandLine() {
    CommandLine commands = new CommandLine(new Tracewalk());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setUsageHelpWidth(100);
    everyCommandHelps(commands);
    commands.setExpandAtFiles(false);
    passOnWhatFollows(commands, NovaManageCommand.NAME);
    passOnWhatFollows(commands, RecordCommand.NAME);
    commands.setParameterExceptionHandler(OneLine::usage);
    commands.setExecutionExceptionHandler(OneLine::failure);
    return commands;
  }

  /** What comes after the first word belongs to the program that the command starts. */
  private static void passOnWhatFollows(CommandLine commands, String name) {
    Objects.requireNonNull(commands.getSubcommands().get(name)).setStopAtPositional(true);
  }

  private static void everyCommandHelps(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            CommandLine.Model.OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description("Show this help and exit.")
                .build());
    command.getSubcommands().values().forEach(Tracewalk::everyCommandHelps);
  }

  private static PrintWriter printer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new Pipe(descriptor), StandardCharsets.UTF_8), true);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "expected a command, found none; see 'tracewalk --help'");
  }
}
