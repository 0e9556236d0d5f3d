package tracewalk.web.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.web.record.Outcome;
import tracewalk.web.record.RecordedCommand;
import tracewalk.web.run.Home;

/** Runs any command and records its JVMs. */
@Command(
    name = RecordCommand.NAME,
    description = {
      "Runs a command and records every call of the program's own code, in all JVMs that the",
      "command starts: classes from folders, from the main class's jar, module or source file.",
      "The command's input, output, exit code and signals are as without."
    },
    footer = {
      "",
      "For example: tracewalk record -o app.twalk -- java -jar app.jar",
      "             tracewalk record -- mvn test",
      "A command other than java hands the agent on in JAVA_TOOL_OPTIONS, of which each JVM tells in",
      "a line on standard error. It is taken out where standard error is neither a terminal nor the",
      "same as standard output.",
      "Exit codes: the command's own; 2 wrong usage, nothing was run; 126, 127 no such command."
    })
final class RecordCommand implements Callable<Integer> {
  static final String NAME = "record";

  @Spec private CommandSpec spec;
  @Mixin private NewRecording recording;
  @Mixin private AgentChoices choices;

  @Option(
      names = "--strict",
      description = "End a JVM with exit code 2 when its recording cannot start as asked.")
  private boolean strict;

  @Option(names = "--quiet", description = "Do not say in the end what was recorded.")
  private boolean quiet;

  @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "What to run.")
  private List<String> command = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  RecordCommand() {}

  @Override
  public Integer call() {
    List<String> options = new ArrayList<>(choices.options());
    options.add("strict=" + strict);
    Path file = recording.file(String.valueOf(Path.of(command.get(0)).getFileName()));
    Outcome outcome = new RecordedCommand(Home.find().agentJar(), command, options).record(file);
    PrintWriter err = spec.commandLine().getErr();
    outcome.remarks().forEach(remark -> err.println("tracewalk: " + remark));
    if (!quiet && !outcome.summary().isEmpty()) {
      err.println("tracewalk: " + outcome.summary());
    }
    err.flush();
    return outcome.exit();
  }
}
