package tracewalk.web.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.trace.golden.Fidelity;
import tracewalk.trace.golden.GoldenException;
import tracewalk.trace.golden.GoldenFolder;
import tracewalk.web.run.FidelityRun;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;

/** Runs scenarios and holds their recordings against what the original did. */
@Command(
    name = "fidelity",
    description = {
      "Runs scenarios under the agent and holds the recordings against golden facts: what the",
      "original called and sent, in order and nesting, and the rows that it left.",
      "Below the table stands the first difference of each scenario: '-' only the original,",
      "'+' only this run, '=' both."
    })
final class FidelityCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..*",
      description = "Ids of scenarios. Without any: all of which there are golden facts.")
  private List<String> scenarios = new ArrayList<>();

  @Option(
      names = "--golden",
      paramLabel = "DIR",
      description = {
        "A folder with golden facts, ID.txt, or recordings of the original, ID.json.",
        "Default: src/test/resources/golden."
      })
  private @Nullable Path golden;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many scenarios run at a time. Default: 1.")
  private int jobs;

  @Option(
      names = "--whole",
      description = "Below the table: every difference, in the tree of the whole run.")
  private boolean whole;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  FidelityCommand() {}

  @Override
  public Integer call() {
    if (jobs < 1) {
      throw new InputException("expected --jobs 1 or more, found " + jobs);
    }
    Home home = Home.find();
    try {
      return compare(home, GoldenFolder.of(golden == null ? home.golden() : golden, home.golden()));
    } catch (GoldenException unusable) {
      throw new InputException(String.valueOf(unusable.getMessage()));
    }
  }

  private int compare(Home home, GoldenFolder folder) {
    List<String> known = folder.scenarios();
    if (known.isEmpty()) {
      throw new InputException("expected golden facts in " + folder.path() + ", found none");
    }
    if (!scenarios.isEmpty()) {
      return compare(scenarios, List.of(), List.of(), home, folder);
    }
    List<String> written = home.scenarioIds();
    return compare(
        known.stream().filter(written::contains).toList(),
        known.stream().filter(id -> !written.contains(id)).toList(),
        written.stream().filter(id -> !known.contains(id)).toList(),
        home,
        folder);
  }

  private int compare(
      List<String> ids,
      List<String> notWritten,
      List<String> notKnown,
      Home home,
      GoldenFolder folder) {
    List<FidelityRun> runs = ids.stream().map(id -> FidelityRun.of(home, id, folder)).toList();
    FidelityTable table = new FidelityTable(spec.commandLine().getOut(), whole);
    int failed = run(runs, table);
    notWritten.forEach(id -> table.missing(id, folder.golden(id)));
    table.unknown(notKnown);
    boolean equal = table.finish();
    return failed > 0 ? 2 : equal ? 0 : 1;
  }

  /** Runs all, and returns how many could not be run. */
  private int run(List<FidelityRun> runs, FidelityTable table) {
    ExecutorService executor = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Fidelity>> fidelities = new ArrayList<>();
      runs.forEach(run -> fidelities.add(executor.submit(() -> run.compare())));
      int failed = 0;
      for (int at = 0; at < runs.size(); at++) {
        Progress.say(spec, "running " + runs.get(at).id());
        failed += told(runs.get(at), fidelities.get(at), table) ? 0 : 1;
      }
      return failed;
    } finally {
      executor.shutdownNow();
    }
  }

  private boolean told(FidelityRun run, Future<Fidelity> fidelity, FidelityTable table) {
    try {
      table.add(run.id(), outcome(fidelity));
      return true;
    } catch (InputException failed) {
      table.failed(run.id(), run.golden());
      spec.commandLine().getErr().println("tracewalk: " + run.id() + ": " + failed.getMessage());
      return false;
    }
  }

  private static Fidelity outcome(Future<Fidelity> fidelity) {
    try {
      return fidelity.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException told) {
        throw told;
      }
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InputException("expected the scenarios to end, found them interrupted");
    }
  }
}
