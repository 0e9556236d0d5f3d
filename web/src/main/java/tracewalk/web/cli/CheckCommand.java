package tracewalk.web.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.agent.format.RecordingException;
import tracewalk.lesson.CheckReport;
import tracewalk.lesson.ClaimResult;
import tracewalk.lesson.Walk;
import tracewalk.lesson.WalkCheck;
import tracewalk.lesson.text.WalkException;
import tracewalk.web.check.FreshRecordings;
import tracewalk.web.check.Tidy;
import tracewalk.web.check.WatchedWalk;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;

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

  @Option(
      names = "--watch",
      description = {
        "Goes on until Ctrl-C: checks again whenever a file of the walk is written, and records",
        "anew only the scenarios that have changed."
      })
  private boolean watch;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  CheckCommand() {}

  @Override
  public Integer call() {
    Home home = Home.find();
    Path folder = WalkFolder.of(home, walk);
    try (Tidy tidy = new Tidy();
        FreshRecordings recordings = new FreshRecordings(home)) {
      if (!watch) {
        return check(folder, recordings, true);
      }
      try (WatchedWalk watched = new WatchedWalk(folder)) {
        checkForEver(folder, recordings, watched);
      }
      return 0;
    }
  }

  private void checkForEver(Path folder, FreshRecordings recordings, WatchedWalk watched) {
    try {
      while (true) {
        checkOnce(folder, recordings);
        watched.await();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A run that fails is told like any other problem: the writer will write again. */
  private void checkOnce(Path folder, FreshRecordings recordings) {
    try {
      check(folder, recordings, false);
    } catch (InputException | RecordingException failed) {
      complain(String.valueOf(failed.getMessage()));
    }
  }

  private int check(Path folder, FreshRecordings recordings, boolean everyNote) {
    try {
      Walk loaded = Walk.load(folder);
      recordings.update(loaded, doing -> Progress.say(spec, doing));
      CheckReport report = WalkCheck.checkRuns(loaded, recordings.runs());
      recordings.differences().forEach(this::complain);
      report(loaded, report, everyNote);
      return report.holds() && recordings.differences().isEmpty() ? 0 : 1;
    } catch (WalkException unreadable) {
      unreadable.problems().forEach(this::complain);
      return 2;
    }
  }

  private void report(Walk loaded, CheckReport report, boolean everyNote) {
    PrintWriter out = spec.commandLine().getOut();
    if (everyNote) {
      loaded.notes().forEach(note -> out.println(line(note.id(), report.of(note))));
    }
    report.broken().forEach(result -> complain(result.verdict().message()));
    out.println(line("all " + loaded.notes().size() + " notes", report.results()));
    out.flush();
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
