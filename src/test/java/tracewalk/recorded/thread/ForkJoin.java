package tracewalk.recorded.thread;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** A recursive task of the fork-join pool. */
public final class ForkJoin {

  private ForkJoin() {}

  static final class Sum extends RecursiveTask<Integer> {
    private final int from;
    private final int to;

    Sum(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Integer compute() {
      if (to - from < 10) {
        return direct();
      }
      int middle = (from + to) / 2;
      Sum left = new Sum(from, middle);
      left.fork();
      return new Sum(middle, to).compute() + left.join();
    }

    private int direct() {
      int sum = 0;
      for (int i = from; i < to; i++) {
        sum += i;
      }
      return sum;
    }
  }

  public static Object run() {
    return new ForkJoinPool(2).invoke(new Sum(0, 200))
        + ForkJoinPool.commonPool().invoke(new Sum(0, 50));
  }
}
