package tracewalk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import tracewalk.trace.Accounts;
import tracewalk.trace.Recording;

/**
 * Records many calls, then opens the recording for the first time and again. Prints a table in
 * Markdown with what was aimed at.
 */
public final class ScaleBenchmark {
  private static final int RUNS = 5;
  private static final int LOOKS = 1000;
  private static final double MEGABYTE = 1 << 20;

  private final Path scratch;
  private final String[] program;

  private ScaleBenchmark(Path scratch, String... program) {
    this.scratch = scratch;
    this.program = program;
  }

  /** Wants the number of calls and of threads. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String calls = arguments.length > 0 ? arguments[0] : "50000000";
    String threads = arguments.length > 1 ? arguments[1] : "1";
    System.out.printf(Locale.ROOT, "%,d calls, threads: %s%n%n", Long.parseLong(calls), threads);
    try (Scratch scratch = Scratch.create("scale")) {
      ScaleBenchmark benchmark = new ScaleBenchmark(scratch.folder(), calls, threads);
      Target.head("least", "median", "most");
      benchmark.recording();
      benchmark.opening();
      benchmark.memory();
    }
  }

  private Path file() {
    return scratch.resolve("moo.twalk");
  }

  private Jvm recorded() {
    return Jvm.own().recorded(file(), "overwrite,capture=calls,include=" + Moo.class.getName());
  }

  private void recording() throws IOException, InterruptedException {
    Samples bare = new Samples("bare, whole process, s");
    Samples recorded = new Samples("recorded, whole process, s");
    for (int run = 0; run < RUNS; run++) {
      bare.add(seconds(Jvm.own()));
      recorded.add(seconds(recorded()));
    }
    Target.none(bare);
    Target.atMost(5, recorded);
    Samples size = new Samples("bytes a call");
    size.add((double) Files.size(file()) / Long.parseLong(program[0]));
    Target.atMost(4, size);
  }

  private double seconds(Jvm jvm) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    jvm.run(Moo.class, program);
    return (System.nanoTime() - begin) / 1e9;
  }

  private void opening() throws IOException {
    Samples lost = new Samples("calls lost");
    Samples first = new Samples("indexed, at the first opening, s");
    Samples cpu = new Samples("the same, processor time, s");
    Samples again = new Samples("opened again, s");
    Samples look = new Samples("any call of it, ms");
    for (int run = 0; run < RUNS; run++) {
      Scratch.delete(scratch.resolve("index"));
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      open(first).close();
      cpu.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e9);
      try (Recording recording = open(again)) {
        lost.add(lost(recording));
        look(recording, look);
      }
    }
    Target.atMost(0, lost);
    Target.atMost(1, first);
    Target.none(cpu);
    Target.atMost(0.3, again);
    Target.none(look);
  }

  private Recording open(Samples times) {
    long begin = System.nanoTime();
    Recording recording = Recording.open(file());
    times.add((System.nanoTime() - begin) / 1e9);
    return recording;
  }

  /** Calls that were entered and are not in the recording, or that the program made unseen. */
  private double lost(Recording recording) {
    Accounts.Line all = recording.accounts().total();
    long unseen = Math.max(0, Long.parseLong(program[0]) - all.entered());
    return unseen + all.dropped() + Math.abs(all.entered() - recording.callCount());
  }

  private static void look(Recording recording, Samples times) {
    Random random = new Random(1);
    long begin = System.nanoTime();
    for (int look = 0; look < LOOKS; look++) {
      recording.call(1 + random.nextInt(recording.callCount()));
    }
    times.add((System.nanoTime() - begin) / 1e6 / LOOKS);
  }

  /** What the process holds more than one that is not recorded, at the default settings. */
  private void memory() throws IOException, InterruptedException {
    long[] bare = footprint(Jvm.own());
    long[] recorded = footprint(recorded());
    Samples outside = new Samples("memory of the agent outside the heap, at most, MB");
    Samples heap = new Samples("memory of the agent in the heap, MB");
    Samples both = new Samples("both, MB");
    outside.add((recorded[0] - bare[0]) / MEGABYTE);
    heap.add((recorded[1] - bare[1]) / MEGABYTE);
    both.add((recorded[0] - bare[0] + recorded[1] - bare[1]) / MEGABYTE);
    Target.none(outside);
    Target.none(heap);
    Target.atMost(64, both);
  }

  private long[] footprint(Jvm jvm) throws IOException, InterruptedException {
    String said = jvm.with("-XX:NativeMemoryTracking=summary").run(Footprint.class, program);
    String[] words = said.substring(said.indexOf("FOOTPRINT")).strip().split(" ");
    return new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])};
  }
}
