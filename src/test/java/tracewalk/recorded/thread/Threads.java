package tracewalk.recorded.thread;

/** Threads by subclass, by task and by lambda, with a local value each. */
public final class Threads {

  private Threads() {}

  private static final ThreadLocal<Integer> LOCAL = ThreadLocal.withInitial(Threads::initial);

  static int initial() {
    return 7;
  }

  static final class Own extends Thread {
    volatile int result;

    Own() {
      super(title());
    }

    static String title() {
      return "own";
    }

    @Override
    public void run() {
      result = LOCAL.get() + work(3);
    }
  }

  static int work(int number) {
    return number * number;
  }

  public static Object run() throws Exception {
    Own own = new Own();
    int[] result = new int[1];
    Thread lambda = new Thread(() -> result[0] = work(4), "lambda");
    own.start();
    lambda.start();
    own.join();
    lambda.join();
    return own.result + result[0];
  }
}
