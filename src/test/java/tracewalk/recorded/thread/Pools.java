package tracewalk.recorded.thread;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Pools of threads, single, fixed and scheduled, with tasks that throw. */
public final class Pools {

  private Pools() {}

  static int work(int number) {
    return number + 1;
  }

  static int fail() {
    throw new IllegalStateException("in a pool");
  }

  public static Object run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Callable<Integer>> tasks = List.of(() -> work(1), () -> work(2), Pools::fail);
    int sum = 0;
    for (Future<Integer> future : pool.invokeAll(tasks)) {
      try {
        sum += future.get();
      } catch (ExecutionException failed) {
        sum += 100;
      }
    }
    ScheduledExecutorService later = Executors.newScheduledThreadPool(1);
    sum += later.schedule(() -> work(30), 1, TimeUnit.MILLISECONDS).get();
    pool.shutdown();
    later.shutdown();
    return sum;
  }
}
