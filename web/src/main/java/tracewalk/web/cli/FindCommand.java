package tracewalk.web.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.claim.RecordedRun;
import tracewalk.lesson.claim.Run;
import tracewalk.lesson.claim.Verdict;
import tracewalk.lesson.text.WalkException;
import tracewalk.trace.Recording;
import tracewalk.trace.find.Found;
import tracewalk.trace.find.Query;
import tracewalk.trace.find.StepFinder;
import tracewalk.trace.listing.JsonLines;
import tracewalk.trace.listing.StepLines;
import tracewalk.trace.table.Bits;
import tracewalk.web.run.InputException;

/** Finds the steps that a claim, or a search, means. */
@Command(
    name = "find",
    description = {
      "Prints the steps of a recording that a claim means, and holds the claim against them.",
      "A claim says call: or send:, as in 'call:CellsManager.build_instances cell:api times:1';",
      "other words are looked for as in the page's search. docs/AUTHORING.md has the words.",
      "Exit code 1: nothing was found, or what the claim says of it is false."
    })
final class FindCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "A recording (.twalk).")
  private Path file;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CLAIM",
      description = "A claim in one line, or words to look for.")
  private List<String> words;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "jsonl: an event's object as the listing has it; text: a line a step.")
  private CallsCommand.Format format;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  FindCommand() {}

  @Override
  public Integer call() throws IOException {
    String line = String.join(" ", words);
    try (Recording recording = Progress.open(spec, file)) {
      return Claim.isOne(line) ? claimed(line, recording) : searched(line, recording);
    }
  }

  private int claimed(String line, Recording recording) throws IOException {
    Claim claim = read(line);
    Run run = RecordedRun.of(recording);
    Bits steps = new Bits(recording.stepCount());
    claim.steps(run).forEach(steps::set);
    print(recording, steps.counted());
    Verdict verdict = claim.on(run);
    if (!verdict.holds()) {
      spec.commandLine().getErr().println(verdict.message());
    }
    return verdict.holds() && steps.size() > 0 ? 0 : 1;
  }

  private static Claim read(String line) {
    try {
      return Claim.ofLine(line);
    } catch (WalkException wrong) {
      throw new InputException(String.join("; ", wrong.problems()));
    }
  }

  private int searched(String line, Recording recording) throws IOException {
    Bits steps = new Bits(recording.stepCount());
    try (StepFinder finder = new StepFinder(recording)) {
      finder.await();
      Found found = finder.find(Query.of(line), null);
      for (int place = 0; place < found.count(); place++) {
        steps.set(found.step(place));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InputException("expected time to search, found an interruption");
    }
    print(recording, steps.counted());
    return steps.size() > 0 ? 0 : 1;
  }

  private void print(Recording recording, Bits steps) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (format == CallsCommand.Format.jsonl) {
      JsonLines.write(recording, steps, out);
    } else {
      StepLines.write(recording, steps, out);
    }
    out.flush();
    spec.commandLine()
        .getErr()
        .println(steps.size() + " of " + recording.stepCount() + " steps found");
  }
}
