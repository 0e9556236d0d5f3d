package tracewalk.bench.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tracewalk.bench.Jvm;
import tracewalk.bench.Launcher;
import tracewalk.bench.Samples;
import tracewalk.bench.Scratch;
import tracewalk.bench.Target;
import tracewalk.lesson.Walk;
import tracewalk.lesson.WalkScenario;

/** Checks the flagship walk as a writer does, and its claims alone on recordings that are there. */
public final class CheckBenchmark {
  private static final String WALK = "nova-cells";

  private final Path home = Jvm.home();
  private final Path scratch;

  private CheckBenchmark(Path scratch) {
    this.scratch = scratch;
  }

  /** The first argument is the number of runs, 5 if it is missing. */
  public static void main(String[] args) throws Exception {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    try (Scratch scratch = Scratch.create("check")) {
      new CheckBenchmark(scratch.folder()).measure(runs);
    }
  }

  private void measure(int runs) throws IOException, InterruptedException {
    Samples whole = new Samples("check of the walk, recordings included, ms");
    Samples claims = new Samples("its claims alone, first in a JVM, ms");
    Samples again = new Samples("its claims again, in the same JVM, ms");
    Path walk = home.resolve("walkthroughs").resolve(WALK);
    for (WalkScenario scenario : Walk.load(walk).scenarios()) {
      String file = scratch.resolve(scenario.id() + ".twalk").toString();
      Launcher.tracewalk(List.of("run", scenario.id(), "-o", file));
    }
    for (int run = 0; run < runs; run++) {
      whole.add(Launcher.tracewalk(List.of("check", WALK)));
      String[] told = claimsAlone(walk).strip().split(" ");
      claims.add(Double.parseDouble(told[0]));
      again.add(Double.parseDouble(told[1]));
    }
    System.out.println("| what | runs | least | median | target |");
    System.out.println("| --- | --- | --- | --- | --- |");
    row(whole, "20,000");
    row(claims, "1,000");
    row(again, "");
  }

  private static void row(Samples found, String target) {
    System.out.printf(
        "| %s | %d | %s | %s | %s |%n",
        found.name(),
        found.count(),
        Target.number(found.quantile(0)),
        Target.number(found.median()),
        target);
  }

  private String claimsAlone(Path walk) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dtracewalk.index=" + scratch.resolve("index"),
            "-cp",
            System.getProperty("java.class.path"),
            ClaimsAlone.class.getName(),
            walk.toString(),
            scratch.toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    refuse(process.waitFor(), builder);
    return told;
  }

  private static void refuse(int exit, ProcessBuilder builder) throws IOException {
    if (exit != 0) {
      throw new IOException("expected exit code 0, found " + exit + ": " + builder.command());
    }
  }
}
