package tracewalk.web.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.trace.Recording;
import tracewalk.trace.diff.Aspect;
import tracewalk.trace.diff.DeepStack;
import tracewalk.trace.diff.Difference;
import tracewalk.web.compare.Written;
import tracewalk.web.run.InputException;
import tracewalk.web.run.WholeFile;

/** Compares two recordings. */
@Command(
    name = "diff",
    description = {
      "Lays two recordings side by side and shows where they part, as an indented tree:",
      "'-' only in A, '+' only in B, '=' in both. What was handed to another thread or cell",
      "stands below the call that handed it over. Nothing is printed when nothing differs.",
      "Compared is what lies between the marks 'begin' and 'end', if a recording has them."
    },
    footer = {"", "Exit codes: 0 nothing differs, 1 something does, 2 wrong usage or input."})
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "A recording (.twalk).")
  private Path left;

  @Parameters(index = "1", paramLabel = "B", description = "The recording to compare it with.")
  private Path right;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, or svg: a picture with A beside B. Default: text.")
  private Written format;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where to write. Default: standard output.")
  private @Nullable Path out;

  @Option(
      names = "--ignore",
      paramLabel = "WHAT",
      split = ",",
      defaultValue = "times",
      description = {
        "What not to compare, separated by commas: times; ids, which object is which and unique",
        "ids (otherwise two must always stand for each other); threads, their names; cells,",
        "where a call is made; values, so that only calls and sends count; nothing.",
        "Default: times."
      })
  private List<Ignored> ignored = List.of();

  @Option(
      names = "--ported",
      description = "Compare only calls with an origin; the rest moves to the nearest of them.")
  private boolean ported;

  /** What {@code --ignore} takes. */
  enum Ignored {
    times,
    ids,
    threads,
    cells,
    values,
    nothing
  }

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  DiffCommand() {}

  @Override
  public Integer call() {
    if (ignored.contains(Ignored.nothing) && ignored.size() > 1) {
      throw new InputException("expected --ignore nothing alone, found " + ignored);
    }
    try (Recording here = Progress.open(spec, left);
        Recording there = Progress.open(spec, right)) {
      Progress.say(spec, "comparing " + here.callCount() + " and " + there.callCount() + " calls");
      return DeepStack.result(DeepStack.start(() -> compare(here, there)));
    }
  }

  private int compare(Recording here, Recording there) {
    Difference difference = Difference.of(here, there, aspects(), kept(here), kept(there));
    List<String> remarks = Written.remarks(difference, here, there, ported);
    try {
      write(difference, remarks);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    remarks.forEach(spec.commandLine().getErr()::println);
    return difference.isEmpty() ? 0 : 1;
  }

  private Set<Aspect> aspects() {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      if (ignored.stream().anyMatch(named -> named.name().equalsIgnoreCase(aspect.name()))) {
        aspects.add(aspect);
      }
    }
    return aspects;
  }

  private IntPredicate kept(Recording recording) {
    return ported ? recording::hasOrigin : call -> true;
  }

  private void write(Difference difference, List<String> remarks) throws IOException {
    if (out == null) {
      PrintWriter printer = spec.commandLine().getOut();
      write(difference, remarks, printer);
      printer.flush();
      return;
    }
    try (WholeFile whole = new WholeFile(out)) {
      try (BufferedWriter writer = Files.newBufferedWriter(whole.draft(), StandardCharsets.UTF_8)) {
        write(difference, remarks, writer);
      }
      whole.finish();
    }
  }

  private void write(Difference difference, List<String> remarks, Writer writer)
      throws IOException {
    format.write(difference, left.toString(), right.toString(), remarks, writer);
  }
}
