package tracewalk.web.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.lesson.Walk;
import tracewalk.lesson.WalkScenario;
import tracewalk.lesson.text.WalkException;
import tracewalk.web.rot.Change;
import tracewalk.web.rot.Rot;
import tracewalk.web.rot.Trial;
import tracewalk.web.run.Home;
import tracewalk.web.run.TemporaryFolder;

/** Shows that a walk cannot rot unseen. */
@Command(
    name = "rot",
    description = {
      "Changes the port in small ways, one at a time, runs the walk's scenarios on each, and shows",
      "which claim turned red. Changed are lines that the walk's runs reach in methods that a note",
      "names, chosen by chance: a call is dropped, two are swapped, a condition is turned, a name",
      "or a value is another. docs/ROT.md tells what came of it."
    })
final class RotCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "WALK", description = "A walk's folder, or its name in walkthroughs.")
  private String walk;

  @Option(
      names = "--changes",
      paramLabel = "N",
      defaultValue = "120",
      description = "How many changes. Default: 120.")
  private int changes;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed chooses others. Default: 1.")
  private long seed;

  @Option(names = "--everywhere", description = "Also in methods of which no note says anything.")
  private boolean everywhere;

  @Option(
      names = "--least",
      paramLabel = "PERCENT",
      defaultValue = "95",
      description = "Exit 1 if fewer are noticed. Default: 95.")
  private int least;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  RotCommand() {}

  @Override
  public Integer call() {
    Home home = Home.find();
    try (TemporaryFolder work = TemporaryFolder.create("tracewalk-rot")) {
      Walk loaded = Walk.load(WalkFolder.of(home, walk));
      Rot rot = new Rot(home, loaded, work.path());
      for (WalkScenario scenario : loaded.scenarios()) {
        Progress.say(spec, "recording " + scenario.id());
        rot.learn(scenario);
      }
      return report(tried(rot));
    } catch (WalkException unreadable) {
      unreadable.problems().forEach(spec.commandLine().getErr()::println);
      return 2;
    }
  }

  private List<Trial> tried(Rot rot) {
    PrintWriter out = spec.commandLine().getOut();
    List<Trial> trials = new ArrayList<>();
    for (Change change : rot.changes(changes, seed, everywhere)) {
      Trial trial = rot.trial(change);
      trials.add(trial);
      String word = trial.outcome().name().toLowerCase(Locale.ROOT);
      out.printf("%3d %-7s %s%n", trials.size(), word, change.described());
      if (!trial.notice().isEmpty()) {
        out.println("              " + trial.notice().lines().findFirst().orElse(""));
      }
      out.flush();
    }
    return trials;
  }

  private int report(List<Trial> trials) {
    long claims = count(trials, Trial.Outcome.CLAIM);
    long runs = count(trials, Trial.Outcome.RUN);
    long noticed = claims + runs;
    long missed = count(trials, Trial.Outcome.MISSED);
    long percent = noticed + missed == 0 ? 0 : 100 * noticed / (noticed + missed);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d of %d changes noticed (%d %%): %d by a claim, %d because the run went otherwise%n",
        noticed, noticed + missed, percent, claims, runs);
    out.printf(
        "%d more changed nothing that was recorded, %d were no program%n",
        count(trials, Trial.Outcome.UNSEEN), count(trials, Trial.Outcome.INVALID));
    out.flush();
    return percent >= least ? 0 : 1;
  }

  private static long count(List<Trial> trials, Trial.Outcome outcome) {
    return trials.stream().filter(each -> each.outcome() == outcome).count();
  }
}
