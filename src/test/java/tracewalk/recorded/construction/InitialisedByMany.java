package tracewalk.recorded.construction;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads want a class at once; one initialises it, the others wait. */
public final class InitialisedByMany {

  private InitialisedByMany() {}

  static final class Wanted {
    static final int VALUE = slowly();

    static int slowly() {
      long sum = 0;
      for (int i = 0; i < 1000; i++) {
        sum += step(i);
      }
      return (int) sum;
    }

    static int step(int i) {
      return i % 2;
    }

    static int value() {
      return VALUE;
    }
  }

  public static Object run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Callable<Integer>> wishes = Collections.nCopies(4, Wanted::value);
    int sum = 0;
    for (Future<Integer> wish : pool.invokeAll(wishes)) {
      sum += wish.get();
    }
    pool.shutdown();
    return sum;
  }
}
