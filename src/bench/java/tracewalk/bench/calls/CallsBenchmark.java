package tracewalk.bench.calls;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import tracewalk.bench.Jvm;
import tracewalk.bench.Scratch;
import tracewalk.bench.Target;
import tracewalk.bench.recorded.Recorded;

/** Runs {@link Calls} without the recorder and with it, at two levels by either clock. */
public final class CallsBenchmark {
  private static final double NO_TARGET = 0;

  /** In ns: what the table of docs/PERFORMANCE.md aims at, by clock, level and benchmark. */
  private static final Map<String, Double> TARGETS =
      Map.of(
          "coarse calls numbers", 15.0,
          "coarse values objects", 45.0);

  private final Path folder;
  private final int forks;
  private double floor;

  private CallsBenchmark(Path folder, int forks) {
    this.folder = folder;
    this.forks = forks;
  }

  public static void main(String[] arguments) throws IOException, RunnerException {
    int forks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
    keepOffTheClassPath("tracewalk-agent");
    try (Scratch scratch = Scratch.create("calls")) {
      new CallsBenchmark(scratch.folder(), forks).run();
    }
  }

  /** The JVMs that JMH starts get this class path; in a program, the agent is not on it either. */
  private static void keepOffTheClassPath(String library) {
    String kept =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(library))
            .collect(Collectors.joining(File.pathSeparator));
    System.setProperty("java.class.path", kept);
  }

  private void run() throws IOException, RunnerException {
    System.out.println("| ns a call | least | median | most | target | reached |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    for (RunResult result : run(Floor.class, "")) {
      floor = row("two times and 32 bytes", result, NO_TARGET);
    }
    rows("not recorded", "");
    for (String clock : new String[] {"coarse", "exact"}) {
      for (String level : new String[] {"calls", "values"}) {
        rows(clock + " " + level, "capture=" + level + ",clock=" + clock);
      }
    }
  }

  private void rows(String name, String options) throws IOException, RunnerException {
    for (RunResult result : run(Calls.class, options)) {
      String benchmark = result.getPrimaryResult().getLabel();
      row(name + " " + benchmark, result, target(name + " " + benchmark));
    }
  }

  /** Exact times cannot cost less than the floor, so these are aimed at in multiples of it. */
  private double target(String name) {
    return switch (name) {
      case "exact calls numbers" -> 1.2 * floor;
      case "exact values objects" -> 2 * floor;
      default -> TARGETS.getOrDefault(name, NO_TARGET);
    };
  }

  private Iterable<RunResult> run(Class<?> benchmarks, String agent)
      throws IOException, RunnerException {
    Path recording = folder.resolve("calls.twalk");
    OptionsBuilder options = new OptionsBuilder();
    options.include("\\b" + benchmarks.getSimpleName() + "\\.");
    options.forks(forks).verbosity(VerboseMode.SILENT);
    options.warmupIterations(3).warmupTime(TimeValue.seconds(1));
    options.measurementIterations(5).measurementTime(TimeValue.seconds(1));
    if (!agent.isEmpty()) {
      options.jvmArgsAppend(
          "-javaagent:%s=out=%s,overwrite=true,strict=true,include=%s,%s"
              .formatted(Jvm.agent(), recording, Recorded.class.getName(), agent));
    }
    Options built = options.build();
    try {
      return new Runner(built).run();
    } finally {
      Scratch.delete(recording);
    }
  }

  private static double row(String name, RunResult result, double target) {
    Statistics found = result.getPrimaryResult().getStatistics();
    double median = found.getPercentile(50);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s |%n",
        name,
        Target.number(found.getMin()),
        Target.number(median),
        Target.number(found.getMax()),
        target == NO_TARGET ? "" : Target.number(target),
        target == NO_TARGET ? "" : median <= target ? "yes" : "no");
    return median;
  }
}
