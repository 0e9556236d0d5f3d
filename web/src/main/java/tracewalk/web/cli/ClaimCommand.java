package tracewalk.web.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.lesson.claim.ClaimFor;
import tracewalk.lesson.claim.Suggestion;
import tracewalk.trace.Recording;
import tracewalk.web.run.InputException;

/** Writes the claim that a step answers to. */
@Command(
    name = "claim",
    description = {
      "Writes a claim for a step of a recording: it means this call, or send, and no other.",
      "The counterpart of find; made for a note's list of claims."
    })
final class ClaimCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "A recording (.twalk).")
  private Path file;

  @Parameters(index = "1", paramLabel = "STEP", description = "The number of a step.")
  private int step;

  @Option(names = "--line", description = "In one line, as find takes it, and not as in a note.")
  private boolean line;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  ClaimCommand() {}

  @Override
  public Integer call() {
    try (Recording recording = Progress.open(spec, file)) {
      if (step < 1 || step > recording.stepCount()) {
        throw new InputException(
            "expected a step from 1 to " + recording.stepCount() + ", found " + step);
      }
      Suggestion claim = ClaimFor.step(recording, step);
      PrintWriter out = spec.commandLine().getOut();
      out.print(line ? claim.line() + "\n" : claim.yaml());
      out.flush();
      return 0;
    }
  }
}
