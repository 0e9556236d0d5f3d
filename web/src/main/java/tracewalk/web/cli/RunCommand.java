package tracewalk.web.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.run.ScenarioRun;

/** Runs a scenario and keeps its recording. */
@Command(
    name = "run",
    description = {
      "Runs a scenario of the port in a JVM of its own and records it.",
      "Where the run goes otherwise than the scenario expects, the lines say in what, the",
      "recording is kept, and the exit code is 1."
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private NewRecording recording;

  @Parameters(
      paramLabel = "SCENARIO",
      description = "A scenario's id, or the path of its YAML file.")
  private String scenario;

  @Option(
      names = "--result",
      paramLabel = "FILE",
      description = "Write what each step returned, and the final rows of every cell, as JSON.")
  private @Nullable Path result;

  @Option(
      names = "--set",
      paramLabel = "CELL.OPTION=VALUE",
      description = "Set an option of one cell's nova.conf. May be given several times.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--capture",
      paramLabel = "LEVEL",
      defaultValue = "state",
      description = "How much to keep of each call: ${COMPLETION-CANDIDATES}. Default: state.")
  private Capture capture;

  @Option(names = "--no-agent", description = "Only run; record nothing.")
  private boolean noAgent;

  @Option(
      names = "--real",
      description =
          "Use the machine's clock, random uuids and real chance, which are otherwise the same in"
              + " every run. Waiting takes its time, and what the scenario expects is not judged.")
  private boolean real;

  /** The agent's capture levels. */
  enum Capture {
    calls,
    values,
    state,
    lines
  }

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  RunCommand() {}

  @Override
  public Integer call() {
    settings.forEach(RunCommand::checkSetting);
    ScenarioRun run =
        ScenarioRun.of(Home.find(), scenario)
            .withSettings(settings)
            .withCapture(capture.name())
            .withResult(result)
            .withReal(real);
    Progress.say(spec, "running " + run.id());
    List<String> differences = noAgent ? run.run() : record(run);
    PrintWriter complaints = spec.commandLine().getErr();
    differences.forEach(complaints::println);
    complaints.flush();
    return differences.isEmpty() ? 0 : 1;
  }

  private List<String> record(ScenarioRun run) {
    Path file = recording.file(run.id());
    List<String> differences = run.record(file);
    PrintWriter out = spec.commandLine().getOut();
    out.println(file);
    out.flush();
    return differences;
  }

  private static void checkSetting(String setting) {
    if (!setting.matches("[^.=]+\\.[^=]+=.*")) {
      throw new InputException("expected --set cell.option=value, found '" + setting + "'");
    }
  }
}
