package tracewalk.bench.peers.work;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Does a chore so often to warm up, then in rounds. Prints nanoseconds: the median round's for each
 * time by the clock, and of the thread's processor over all of them.
 */
public final class Rounds {
  private static final int ROUNDS = 7;
  private static final int WARMING = 10;

  private Rounds() {}

  /** Arguments: the chore; how often in each round. */
  public static void main(String[] arguments) throws Exception {
    Chore chore = chore(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    long sum = 0;
    for (int slice = 0; slice < WARMING; slice++) {
      sum += times(chore, times / 2);
    }
    double[] clock = new double[ROUNDS];
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      sum += times(chore, times);
      clock[round] = (System.nanoTime() - start) / (double) times;
    }
    cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    Arrays.sort(clock);
    System.out.println(clock[ROUNDS / 2] + " " + cpu / (double) (ROUNDS * times) + " " + sum);
  }

  /** How often the chore is done in all when a round does it so often. */
  public static long all(int times) {
    return (long) WARMING * (times / 2) + (long) ROUNDS * times;
  }

  private static long times(Chore chore, int times) throws Exception {
    long sum = 0;
    for (int time = 0; time < times; time++) {
      sum += chore.once();
    }
    return sum;
  }

  private static Chore chore(String name) throws Exception {
    return switch (name) {
      case "numbers" -> Recursions.numbers();
      case "objects" -> Recursions.objects();
      case "Jackson" -> Documents.readAndWritten();
      case "H2" -> Accounts.kept();
      default ->
          throw new IllegalArgumentException(
              "expected numbers, objects, Jackson or H2, found " + name);
    };
  }
}
