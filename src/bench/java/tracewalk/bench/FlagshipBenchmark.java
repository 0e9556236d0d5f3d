package tracewalk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures what a reader of the flagship waits for: recording the scenario, a second start of the
 * server, and one step in the browser. Prints a table in Markdown; docs/PERFORMANCE.md says how.
 */
public final class FlagshipBenchmark {
  private static final String SCENARIO = "a_create_one_child";

  private final Path home;
  private final Path scratch;

  private FlagshipBenchmark(Path home, Path scratch) {
    this.home = home;
    this.scratch = scratch;
  }

  /** The first argument is the number of runs, 10 if it is missing. */
  public static void main(String[] args) throws Exception {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    Path home = Path.of(System.getProperty("tracewalk.home", ".")).toRealPath();
    try (Scratch scratch = Scratch.create("bench")) {
      FlagshipBenchmark benchmark = new FlagshipBenchmark(home, scratch.folder());
      System.out.println(Samples.head());
      benchmark.recording(runs);
      benchmark.serving(runs);
    }
  }

  private void recording(int runs) throws IOException, InterruptedException {
    Samples bare = new Samples("scenario without the agent, whole process");
    Samples calls = new Samples("recorded, calls only");
    Samples values = new Samples("recorded, with values");
    Samples state = new Samples("recorded, with the state of receivers");
    for (int run = 0; run <= runs; run++) {
      double[] once = {
        millis("run", SCENARIO, "--no-agent"),
        millis("run", SCENARIO, "--capture", "calls", "-o", recordingOf("calls", run)),
        millis("run", SCENARIO, "--capture", "values", "-o", recordingOf("values", run)),
        millis("run", SCENARIO, "--capture", "state", "-o", recordingOf("state", run))
      };
      if (run > 0) { // the first round warms the disk's cache
        bare.add(once[0]);
        calls.add(once[1]);
        values.add(once[2]);
        state.add(once[3]);
      }
    }
    for (Samples each : List.of(bare, calls, values, state)) {
      System.out.println(each.row());
    }
    for (String level : List.of("calls", "values", "state")) {
      System.out.printf(
          "%nsize of a recording, %s: %,d bytes",
          level, Files.size(Path.of(recordingOf(level, 1))));
    }
    System.out.println();
  }

  private void serving(int runs) throws Exception {
    Samples warm = new Samples("server ready, warm second start");
    Samples firstPage = new Samples("first page after that, in the browser");
    Samples step = new Samples("one step in the browser, key to next frame");
    Path data = scratch.resolve("data");
    try (Server first = Server.start(home, data)) {
      System.out.printf("%nfirst start with everything built: %.0f ms%n%n", first.readyMillis());
    }
    for (int run = 0; run < runs; run++) {
      try (Server server = Server.start(home, data)) {
        warm.add(server.readyMillis());
        try (Reader reader = Reader.open(server.address())) {
          firstPage.add(reader.firstPageMillis());
          reader.stepForward(100).forEach(step::add);
        }
      }
    }
    System.out.println(Samples.head());
    for (Samples each : List.of(warm, firstPage, step)) {
      System.out.println(each.row());
    }
  }

  private String recordingOf(String level, int run) {
    return scratch.resolve(level + run + ".twalk").toString();
  }

  private double millis(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = Server.launcher(home, arguments);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    long from = System.nanoTime();
    int exit = builder.start().waitFor();
    if (exit != 0) {
      throw new IOException("expected exit code 0, found " + exit + ": " + builder.command());
    }
    return (System.nanoTime() - from) / 1e6;
  }
}
