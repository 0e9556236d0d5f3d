package tracewalk.recorded.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads load and initialise the same classes, through a loader that can do so at once. */
public final class ParallelLoading {

  private ParallelLoading() {}

  public static final class A {
    static final int VALUE = B.VALUE + one();

    static int one() {
      return 1;
    }
  }

  public static final class B {
    static final int VALUE = two();

    static int two() {
      return 2;
    }
  }

  static int wanted(String name) throws ReflectiveOperationException {
    Class<?> type = Class.forName(ParallelLoading.class.getName() + "$" + name);
    return type.getDeclaredField("VALUE").getInt(null);
  }

  public static Object run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tasks.add(() -> wanted("A") + wanted("B"));
    }
    int sum = 0;
    for (Future<Integer> future : pool.invokeAll(tasks)) {
      sum += future.get();
    }
    pool.shutdown();
    return sum;
  }
}
