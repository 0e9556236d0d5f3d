package tracewalk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures the page on a long recording in a browser: the first step, steps one by one, steps
 * anywhere, the tree anywhere, search, and what the page holds. Prints a table in Markdown.
 */
public final class PageBenchmark {
  private static final int OPENINGS = 5;
  private static final int STEPS = 500;
  private static final int JUMPS = 200;
  private static final int SEARCHES = 5;
  private static final List<String> QUERIES =
      List.of("order-4242", "customer-99", "lamp", "value:500", "method:charge", "zzz");

  private final Path home;
  private final Path scratch;
  private final int calls;

  private PageBenchmark(Path home, Path scratch, int calls) {
    this.home = home;
    this.scratch = scratch;
    this.calls = calls;
  }

  /** Wants the number of calls, 1,000,000 if it is missing. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    Path home = Path.of(System.getProperty("tracewalk.home", ".")).toRealPath();
    Path scratch = Files.createTempDirectory("tracewalk-page");
    try {
      new PageBenchmark(home, scratch, calls).run();
    } finally {
      delete(scratch);
    }
  }

  private void run() throws IOException, InterruptedException {
    Path recording = scratch.resolve("shop.twalk");
    record(recording);
    System.out.printf(Locale.ROOT, "%,d bytes recorded%n%n", Files.size(recording));
    Samples firstEver = new Samples("first step on screen, the very first time");
    Samples first = new Samples("first step on screen, in a fresh browser");
    System.out.println(Samples.head());
    try (Server server = Server.start(home, scratch, recording)) {
      try (Reader reader = Reader.open(server.address())) {
        firstEver.add(reader.firstPageMillis());
        reader.stepForward(50);
        say(firstEver);
      }
      for (int opening = 0; opening < OPENINGS; opening++) {
        try (Reader reader = Reader.open(server.address())) {
          first.add(reader.firstPageMillis());
        }
      }
      say(first);
      try (Reader reader = Reader.open(server.address())) {
        walk(reader);
      }
    }
  }

  private void walk(Reader reader) {
    Samples steps = new Samples("one step, key to next frame");
    reader.stepForward(STEPS).forEach(steps::add);
    say(steps);
    Samples jumps = new Samples("a step anywhere, click to next frame");
    Random random = new Random(1);
    int last = reader.steps();
    for (int jump = 0; jump < JUMPS; jump++) {
      jumps.add(reader.jump("/r/shop/s/" + (1 + random.nextInt(last)) + "?lang=en"));
    }
    say(jumps);
    Samples tree = new Samples("the tree anywhere, scroll to next frame");
    for (int jump = 0; jump < JUMPS; jump++) {
      tree.add(reader.scrollTree(random.nextDouble()));
    }
    say(tree);
    for (String query : QUERIES) {
      Samples search = new Samples("search for `" + query + "`, input to next frame");
      for (int turn = 0; turn < SEARCHES; turn++) {
        search.add(reader.search(query));
      }
      say(search);
    }
    System.out.printf(
        Locale.ROOT,
        "%n%,d steps in view; the page holds %,d elements and %.1f MB%n",
        last,
        reader.elements(),
        reader.megabytes());
  }

  private static void say(Samples samples) {
    System.out.println(samples.row());
  }

  private void record(Path file) throws IOException, InterruptedException {
    Path rules = Files.writeString(scratch.resolve("rules"), "thread {cell}/{service}/{n}\n");
    String options =
        "=out=" + file + ",include=tracewalk.bench.Shop,rules=" + rules + ",clock=coarse";
    int exit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-javaagent:" + home.resolve("agent/target/tracewalk-agent-all.jar") + options,
                "-cp",
                Path.of(Shop.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                    .toString(),
                Shop.class.getName(),
                String.valueOf(calls),
                "2")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("expected exit code 0 of the recorded program, found " + exit);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
