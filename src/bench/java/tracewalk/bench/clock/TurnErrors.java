package tracewalk.bench.clock;

import java.nio.file.Path;
import java.util.Arrays;
import tracewalk.trace.Recording;

/** How many hand-overs of {@link Turns} a reader of the recording would see the wrong way round. */
final class TurnErrors {
  private TurnErrors() {}

  static long of(Path file, int turns) {
    try (Recording recording = Recording.open(file)) {
      int[] first = ends(recording, "turn-0", turns);
      int[] second = ends(recording, "turn-1", turns);
      long wrong = 0;
      for (int turn = 0; turn < turns; turn++) {
        wrong += first[2 * turn + 1] > second[2 * turn] ? 1 : 0;
        wrong += turn + 1 < turns && second[2 * turn + 1] > first[2 * turn + 2] ? 1 : 0;
      }
      return wrong;
    }
  }

  /** The step at which each call of a thread begins and the one at which it ends. */
  private static int[] ends(Recording recording, String name, int turns) {
    int[] steps = new int[2 * turns];
    int[] count = {0};
    recording
        .window()
        .each(
            1,
            recording.stepCount(),
            (number, kind, call, thread) -> {
              if (recording.threads().get(thread).name().equals(name)) {
                steps[count[0]++] = number;
              }
            });
    if (count[0] != steps.length) {
      throw new IllegalStateException(
          "expected " + steps.length + " steps of " + name + ", found " + Arrays.toString(count));
    }
    return steps;
  }
}
