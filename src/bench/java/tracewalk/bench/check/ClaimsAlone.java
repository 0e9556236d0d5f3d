package tracewalk.bench.check;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tracewalk.lesson.Walk;
import tracewalk.lesson.WalkCheck;
import tracewalk.lesson.WalkScenario;
import tracewalk.trace.Recording;

/** Tells how many milliseconds a walk's claims take on recordings that are open, twice. */
public final class ClaimsAlone {
  private ClaimsAlone() {}

  /** The walk's folder, and the one with its recordings. */
  public static void main(String[] args) {
    Walk walk = Walk.load(Path.of(args[0]));
    Map<String, Recording> recordings = new LinkedHashMap<>();
    try {
      for (WalkScenario scenario : walk.scenarios()) {
        Path file = Path.of(args[1]).resolve(scenario.id() + ".twalk");
        recordings.put(scenario.id(), Recording.open(file));
      }
      System.out.println(millis(walk, recordings) + " " + millis(walk, recordings));
    } finally {
      recordings.values().forEach(Recording::close);
    }
  }

  private static double millis(Walk walk, Map<String, Recording> recordings) {
    long from = System.nanoTime();
    if (!WalkCheck.check(walk, recordings).holds()) {
      throw new IllegalStateException("expected claims that hold, found others");
    }
    return (System.nanoTime() - from) / 1e6;
  }
}
