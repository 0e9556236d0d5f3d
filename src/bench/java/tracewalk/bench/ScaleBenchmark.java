package tracewalk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import tracewalk.trace.Recording;

/** Records many calls, then opens the recording for the first time and again. */
public final class ScaleBenchmark {
  private static final int RUNS = 5;
  private static final int LOOKS = 1000;

  private ScaleBenchmark() {}

  /** Wants the number of calls and of threads. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String calls = arguments.length > 0 ? arguments[0] : "50000000";
    String threads = arguments.length > 1 ? arguments[1] : "1";
    Path folder = Files.createTempDirectory("scale");
    System.setProperty("tracewalk.index", folder.resolve("index").toString());
    Path file = folder.resolve("moo.twalk");
    try {
      record(file, calls, threads);
      for (int run = 0; run < RUNS; run++) {
        forget(folder.resolve("index"));
        open("opened first", file);
        open("opened again", file);
      }
    } finally {
      forget(folder.resolve("index"));
      forget(folder);
    }
  }

  private static void record(Path file, String calls, String threads)
      throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("tracewalk.home", ""));
    Path agent = home.resolve("agent/target/tracewalk-agent-all.jar");
    String options = "=out=" + file + ",capture=calls,include=tracewalk.bench.Moo";
    long begin = System.nanoTime();
    int exit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-javaagent:" + agent + options,
                "-cp",
                Path.of(Moo.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                    .toString(),
                Moo.class.getName(),
                calls,
                threads)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    say("recorded, whole process (exit %d), %,d bytes", begin, exit, Files.size(file));
  }

  private static void open(String how, Path file) throws IOException {
    long cpu = cpu();
    long begin = System.nanoTime();
    try (Recording recording = Recording.open(file)) {
      long used = (cpu() - cpu) / 1_000_000;
      say(how + ", %,d calls, processor %d ms", begin, recording.callCount(), used);
      Random random = new Random(1);
      long looks = System.nanoTime();
      for (int look = 0; look < LOOKS; look++) {
        recording.call(1 + random.nextInt(recording.callCount()));
      }
      say("%,d calls looked at, anywhere", looks, LOOKS);
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void say(String what, long begin, Object... facts) {
    double ms = (System.nanoTime() - begin) / 1e6;
    System.out.printf(Locale.ROOT, "%9.1f ms  " + what + "%n", prepend(ms, facts));
  }

  private static Object[] prepend(Object first, Object... others) {
    return Stream.concat(Stream.of(first), Stream.of(others)).toArray();
  }

  private static void forget(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
