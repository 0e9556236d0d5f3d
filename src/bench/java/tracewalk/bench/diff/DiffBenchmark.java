package tracewalk.bench.diff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tracewalk.bench.Jvm;
import tracewalk.bench.Launcher;
import tracewalk.bench.Samples;
import tracewalk.bench.Scratch;
import tracewalk.bench.Target;

/** Compares two recordings of a million calls, as a user does: a process each time. */
public final class DiffBenchmark {
  private static final String CHANGES = "100";

  private final Path folder;
  private final String calls;
  private final int runs;

  private DiffBenchmark(Path folder, String calls, int runs) {
    this.folder = folder;
    this.calls = calls;
    this.runs = runs;
  }

  /** How many calls each has, 1000000 if missing, and how often it is measured, 5 if missing. */
  public static void main(String[] arguments) throws Exception {
    String calls = arguments.length > 0 ? arguments[0] : "1000000";
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    try (Scratch scratch = Scratch.create("diff")) {
      DiffBenchmark benchmark = new DiffBenchmark(scratch.folder(), calls, runs);
      System.out.println("| diff, whole process, in s | least | median | most |");
      System.out.println("| --- | --- | --- | --- |");
      for (String level : List.of("calls", "values")) {
        benchmark.measure(level);
      }
    }
  }

  private void measure(String level) throws IOException, InterruptedException {
    Path one = record(level, "0");
    Path other = record(level, CHANGES);
    row("capture=" + level + ", with itself", one, one, 0);
    row("capture=" + level + ", " + CHANGES + " calls more", one, other, 1);
  }

  private Path record(String level, String changes) throws IOException, InterruptedException {
    Path file = folder.resolve(level + changes + ".twalk");
    Jvm.own()
        .recorded(file, "overwrite,capture=" + level + ",include=" + Orders.class.getName())
        .run(Orders.class, calls, changes);
    return file;
  }

  private void row(String name, Path left, Path right, int exit)
      throws IOException, InterruptedException {
    Samples samples = new Samples(name);
    for (int run = 0; run < runs; run++) {
      List<String> words = List.of("diff", left.toString(), right.toString());
      samples.add(Launcher.tracewalk(words, exit) / 1e3);
    }
    System.out.printf(
        "| %s | %s | %s | %s |%n",
        samples.name(),
        Target.number(samples.quantile(0)),
        Target.number(samples.median()),
        Target.number(samples.quantile(1)));
  }
}
