package runtime;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Chance with a fixed seed, so that a run can be repeated; in a real world with none. */
public final class Chance {
  private static final long SEED = 1L;

  private Random random;
  private Comparator<Object> order;

  Chance(boolean real) {
    random = real ? new Random() : new Random(SEED);
  }

  private static Chance current() {
    return World.current().chance();
  }

  /** A number below {@code bound}. */
  public static int below(int bound) {
    Chance chance = current();
    synchronized (chance) {
      return chance.random.nextInt(bound);
    }
  }

  public static <T> T choice(List<T> items) {
    return items.get(below(items.size()));
  }

  public static void shuffle(List<?> items) {
    Chance chance = current();
    synchronized (chance) {
      Collections.shuffle(items, chance.random);
      if (chance.order != null) {
        items.sort(chance.order);
      }
    }
  }

  /** From now on shuffled items come in this order; null leaves it to chance again. */
  public synchronized void arrange(Comparator<Object> wanted) {
    order = wanted;
  }

  public synchronized void seed(long seed) {
    random = new Random(seed);
  }
}
