package tracewalk.bench;

/** A program that does nothing but call: ten deep, so many times, on so many threads. */
public final class Moo {
  private static final int DEEP = 10;

  private Moo() {}

  static long call(int depth, long value) {
    return depth == 0 ? value : call(depth - 1, value + depth) ^ 1;
  }

  private static void roots(int count) {
    long sum = 0;
    for (int root = 0; root < count; root++) {
      sum += call(DEEP - 1, root);
    }
    System.out.println(sum);
  }

  public static void main(String[] arguments) throws InterruptedException {
    int calls = Integer.parseInt(arguments[0]);
    Thread[] threads = new Thread[Integer.parseInt(arguments[1])];
    for (int at = 0; at < threads.length; at++) {
      threads[at] = new Thread(() -> roots(calls / DEEP / threads.length));
      threads[at].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
