package tracewalk.bench.clock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tracewalk.bench.Jvm;
import tracewalk.bench.Samples;
import tracewalk.bench.Scratch;

/**
 * How far recorded times are from the real ones with either clock, and how often a hand-over
 * between threads is seen the wrong way round. Prints tables in Markdown.
 */
public final class ClockBenchmark {
  private static final List<String> CLOCKS = List.of("exact", "coarse");
  private static final int TURNS = 50_000;

  private final Path scratch;
  private final int samples;

  private ClockBenchmark(Path scratch, int samples) {
    this.scratch = scratch;
    this.samples = samples;
  }

  /** The first argument is how often each length is tried, 1000 if it is missing. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int samples = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    try (Scratch scratch = Scratch.create("clock")) {
      ClockBenchmark benchmark = new ClockBenchmark(scratch.folder(), samples);
      benchmark.times();
      benchmark.turns();
    }
  }

  private void times() throws IOException, InterruptedException {
    System.out.println("| error in us | clock | threads | samples | median | 99 of 100 | worst |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (String clock : CLOCKS) {
      for (int threads = 1; threads <= 2; threads++) {
        times(clock, threads);
      }
    }
  }

  private void times(String clock, int threads) throws IOException, InterruptedException {
    Path file = record(clock + threads, clock, Spins.class, scratch.toString(), "" + threads);
    TimeErrors errors = TimeErrors.of(file, scratch);
    errors.lengths.forEach(
        (nanos, found) ->
            row(
                String.format(Locale.ROOT, "a call of %,d us", nanos / 1000),
                clock,
                threads,
                found));
    row("moments of begin and end", clock, threads, errors.moments);
  }

  private static void row(String what, String clock, int threads, Samples found) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %,d | %.2f | %.2f | %.1f |%n",
        what,
        clock,
        threads,
        found.count(),
        found.median(),
        found.quantile(0.99),
        found.quantile(1));
  }

  private void turns() throws IOException, InterruptedException {
    System.out.println("\n| hand-overs | clock | how many | seen the wrong way round |");
    System.out.println("| --- | --- | --- | --- |");
    for (String way : List.of("queue", "field")) {
      for (String clock : CLOCKS) {
        Path file = record(way + clock, clock, Turns.class, way, "" + TURNS);
        long wrong = TurnErrors.of(file, TURNS);
        System.out.printf(
            Locale.ROOT, "| by a %s | %s | %,d | %,d |%n", way, clock, 2 * TURNS - 1, wrong);
      }
    }
  }

  private Path record(String name, String clock, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    Path file = scratch.resolve(name + ".twalk");
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "" + samples;
    Jvm.own()
        .recorded(file, "capture=calls,clock=" + clock + ",include=" + Spun.class.getName())
        .run(program, all);
    return file;
  }
}
