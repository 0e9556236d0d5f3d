package tracewalk.web.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.agent.format.RecordingException;
import tracewalk.trace.Recording;
import tracewalk.trace.listing.Choice;
import tracewalk.trace.listing.JsonLines;
import tracewalk.trace.listing.Shown;
import tracewalk.trace.listing.TextTree;

/** Lists the calls of a recording. */
@Command(
    name = "calls",
    description = {
      "Lists the calls of a recording in the order in which they happened.",
      "Without --all: what lies between its marks 'begin' and 'end', if it has them.",
      "A line on standard error says how many of all calls are shown."
    })
final class CallsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A recording (.twalk).")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "jsonl: one JSON object an event; text: an indented tree. Default: text.")
  private Format format;

  @Option(names = "--all", description = "Show the whole recording.")
  private boolean all;

  @Option(
      names = "--ported",
      description = "Keep only calls with an origin; the rest moves to the nearest of them.")
  private boolean ported;

  @Option(
      names = "--normalise",
      description = "Leave out times and rename what differs between equal runs.")
  private boolean normalise;

  @Option(
      names = "--lines",
      description =
          "Also show each line that ran and the local variables that changed, as far as recorded"
              + " (--capture lines).")
  private boolean lines;

  /** How a listing looks. */
  enum Format {
    jsonl,
    text
  }

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  CallsCommand() {}

  @Override
  public Integer call() throws IOException {
    try (Recording recording = Progress.open(spec, file)) {
      list(recording, new Choice(all, ported, normalise, lines));
    } catch (RecordingException damaged) {
      throw named(damaged);
    }
    return 0;
  }

  private void list(Recording recording, Choice choice) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.jsonl) {
      JsonLines.write(recording, choice, out);
    } else {
      TextTree.write(recording, choice, out);
    }
    out.flush();
    spec.commandLine().getErr().println(Shown.of(recording, choice));
  }

  /** What is damaged is found late: a value is read when it is shown. */
  private RecordingException named(RecordingException damaged) {
    String told = String.valueOf(damaged.getMessage());
    return told.contains(file.toString())
        ? damaged
        : new RecordingException(told + ": " + file, damaged);
  }
}
