package tracewalk.bench.questions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tracewalk.bench.Launcher;
import tracewalk.bench.Samples;
import tracewalk.bench.Scratch;
import tracewalk.lesson.question.Questions;
import tracewalk.lesson.question.RecordedMaterial;
import tracewalk.trace.Recording;

/** Makes ten thousand questions about four scenarios, again and again in one JVM. */
public final class QuestionsBenchmark {
  private static final int QUESTIONS = 10_000;
  private static final List<String> SCENARIOS =
      List.of("a_create_one_child", "c_create_three_in_tree", "d1_weights_ram", "d3_mute_child");

  private QuestionsBenchmark() {}

  /** The first argument is the number of rounds, 5 if it is missing. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    List<Recording> recordings = new ArrayList<>();
    try (Scratch scratch = Scratch.create("questions")) {
      for (String scenario : SCENARIOS) {
        Path file = scratch.folder().resolve(scenario + ".twalk");
        Launcher.tracewalk(List.of("run", scenario, "-o", file.toString()));
        recordings.add(Recording.open(file));
      }
      measure(recordings, rounds);
    } finally {
      recordings.forEach(Recording::close);
    }
  }

  private static void measure(List<Recording> recordings, int rounds) {
    System.out.printf("first: %.0f ms for %d questions%n", millis(recordings), QUESTIONS);
    Samples again = new Samples("again");
    for (int round = 1; round < rounds; round++) {
      again.add(millis(recordings));
    }
    if (again.count() > 0) {
      System.out.printf("again: %.0f to %.0f ms%n", again.quantile(0), again.quantile(1));
    }
  }

  private static double millis(List<Recording> recordings) {
    long from = System.nanoTime();
    int asked = 0;
    for (Recording recording : recordings) {
      Questions questions = new Questions(new RecordedMaterial(recording));
      int share = QUESTIONS / recordings.size();
      for (long seed = 1; share > 0; seed++) {
        if (questions.ask(seed) != null) {
          share--;
          asked++;
        }
      }
    }
    if (asked != QUESTIONS) {
      throw new IllegalStateException("expected " + QUESTIONS + " questions, found " + asked);
    }
    return (System.nanoTime() - from) / 1e6;
  }
}
