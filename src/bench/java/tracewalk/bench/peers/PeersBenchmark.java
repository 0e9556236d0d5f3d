package tracewalk.bench.peers;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tracewalk.bench.Scratch;
import tracewalk.bench.Target;

/** Runs all recorders by turns, each in a process of its own, and prints tables in Markdown. */
public final class PeersBenchmark {
  private static final List<Work> WORKS =
      List.of(Work.NUMBERS, Work.OBJECTS, Work.JACKSON, Work.H2);

  private final Map<Work, Map<Recorder, Found>> found = new LinkedHashMap<>();
  private final Scratch scratch;

  private PeersBenchmark(Scratch scratch) {
    this.scratch = scratch;
    WORKS.forEach(work -> found.put(work, new EnumMap<>(Recorder.class)));
  }

  /** The first argument is how many rounds of processes there are, 3 if it is missing. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    try (Scratch scratch = Scratch.create("peers")) {
      PeersBenchmark benchmark = new PeersBenchmark(scratch);
      for (int run = 0; run < runs; run++) {
        for (Work work : WORKS) {
          benchmark.round(work);
        }
      }
      WORKS.forEach(benchmark::rows);
      benchmark.targets();
    }
  }

  private void round(Work work) throws IOException, InterruptedException {
    for (Recorder recorder : Recorder.values()) {
      boolean has = !recorder.wantsJdk25() || System.getenv("JAVA25") != null;
      if (has && recorder.can(work)) {
        Found own = found(work).computeIfAbsent(recorder, Found::new);
        own.add(Trial.of(recorder, work, scratch.folder()));
        System.err.println(work.name() + ", " + recorder.title);
      }
    }
  }

  private Map<Recorder, Found> found(Work work) {
    return found.getOrDefault(work, Map.of());
  }

  private Found found(Work work, Recorder recorder) {
    Found own = found(work).get(recorder);
    if (own == null) {
      throw new IllegalStateException("expected a run of " + recorder.title + ", found none");
    }
    return own;
  }

  private double calls(Work work) {
    return found(work, Recorder.CALLS).calls();
  }

  private Found bare(Work work, Recorder recorder) {
    return found(work, recorder.wantsJdk25() ? Recorder.BARE_25 : Recorder.BARE);
  }

  private void rows(Work work) {
    if (work.equals(Work.NUMBERS)) {
      System.out.println(
          "| work | recorder | ns a call | least to most | processor | times as long | bytes |");
      System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    }
    found(work)
        .forEach(
            (recorder, own) ->
                System.out.println(own.row(work.name(), bare(work, recorder), calls(work))));
  }

  private void targets() {
    System.out.println("\n| target | measured | reached |\n| --- | --- | --- |");
    row("Kieker dearer than calls", 4, perCall(Work.NUMBERS, Recorder.KIEKER, Recorder.CALLS));
    row("Kieker dearer than values", 2.5, perCall(Work.OBJECTS, Recorder.KIEKER, Recorder.VALUES));
    row("AppMap dearer than values", 100, perCall(Work.OBJECTS, Recorder.APPMAP, Recorder.VALUES));
    most("Jackson with values, times as long", 6, times(Work.JACKSON));
    most("H2 with values, times as long", 4, times(Work.H2));
    for (Work work : WORKS) {
      double calls = calls(work);
      most(work.name() + ": bytes of a call", 4, found(work, Recorder.CALLS).bytes(calls));
      most(work.name() + ": bytes with values", 20, found(work, Recorder.VALUES).bytes(calls));
    }
    if (found(Work.NUMBERS).containsKey(Recorder.FLIGHT)) {
      most("of the flight recorder", 0.75, perCall(Work.NUMBERS, Recorder.CALLS, Recorder.FLIGHT));
    }
  }

  private double perCall(Work work, Recorder one, Recorder other) {
    double calls = calls(work);
    return found(work, one).perCall(bare(work, one), calls)
        / found(work, other).perCall(bare(work, other), calls);
  }

  private double times(Work work) {
    return found(work, Recorder.VALUES).times(found(work, Recorder.BARE));
  }

  private static void row(String what, double least, double measured) {
    print(what + ": " + Target.number(least) + " times", measured, measured >= least);
  }

  private static void most(String what, double most, double measured) {
    print(what + ": " + Target.number(most), measured, measured <= most);
  }

  private static void print(String target, double measured, boolean reached) {
    System.out.printf(
        Locale.ROOT, "| %s | %s | %s |%n", target, Target.number(measured), reached ? "yes" : "no");
  }
}
