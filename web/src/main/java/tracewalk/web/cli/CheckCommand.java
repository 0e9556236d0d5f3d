package tracewalk.web.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.lesson.CheckReport;
import tracewalk.lesson.ClaimResult;
import tracewalk.lesson.Walk;
import tracewalk.lesson.WalkCheck;
import tracewalk.lesson.WalkScenario;
import tracewalk.lesson.text.WalkException;
import tracewalk.trace.Recording;
import tracewalk.web.run.Home;
import tracewalk.web.run.ScenarioRun;
import tracewalk.web.run.TemporaryFolder;

/** Holds every claim of a walk against fresh recordings. */
@Command(
    name = "check",
    description = "Records the scenarios of a walk afresh and checks every claim of its notes.")
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "WALK",
      description = "A walk's folder, or its name in walkthroughs, such as nova-cells.")
  private String walk;

  private boolean unexpected;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  CheckCommand() {}

  @Override
  public Integer call() {
    Home home = Home.find();
    try {
      return check(home, Walk.load(WalkFolder.of(home, walk)));
    } catch (WalkException unreadable) {
      unreadable.problems().forEach(this::complain);
      return 2;
    }
  }

  private int check(Home home, Walk loaded) {
    Map<String, Recording> recordings = new LinkedHashMap<>();
    try (TemporaryFolder fresh = TemporaryFolder.create("tracewalk-check")) {
      try {
        loaded.scenarios().forEach(scenario -> record(home, loaded, scenario, fresh, recordings));
        return report(loaded, WalkCheck.check(loaded, recordings));
      } finally {
        recordings.values().forEach(Recording::close);
      }
    }
  }

  private void record(
      Home home,
      Walk loaded,
      WalkScenario scenario,
      TemporaryFolder fresh,
      Map<String, Recording> recordings) {
    Progress.say(spec, "recording " + scenario.id());
    Path file = fresh.path().resolve(scenario.id() + ".twalk");
    Path written = loaded.folder().resolve("scenarios").resolve(scenario.id() + ".yaml");
    List<String> differences = ScenarioRun.at(home, written).record(file);
    differences.forEach(this::complain);
    unexpected |= !differences.isEmpty();
    recordings.put(scenario.id(), Recording.open(file));
  }

  private int report(Walk loaded, CheckReport report) {
    PrintWriter out = spec.commandLine().getOut();
    loaded.notes().forEach(note -> out.println(line(note.id(), report.of(note))));
    out.println(line("all " + loaded.notes().size() + " notes", report.results()));
    out.flush();
    report.broken().forEach(result -> complain(result.verdict().message()));
    return report.holds() && !unexpected ? 0 : 1;
  }

  private static String line(String name, List<ClaimResult> results) {
    long held = results.stream().filter(result -> result.verdict().holds()).count();
    String mark = held == results.size() ? "" : "  <-";
    return String.format("%-30s %3d of %3d claims hold%s", name, held, results.size(), mark);
  }

  private void complain(String problem) {
    spec.commandLine().getErr().println(problem);
    spec.commandLine().getErr().flush();
  }
}
