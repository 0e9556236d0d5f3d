package tracewalk.recorded;

import java.util.concurrent.CountDownLatch;

/** Ends its JVM while another thread is at work: by {@code halt}, or by {@code exit}. */
public final class Halting {

  public static final int STEPS = 1000;
  public static final int CODE = 3;

  private final CountDownLatch under = new CountDownLatch(1);

  static void step(int number) {}

  void work() {
    under.countDown();
    for (int i = 0; ; i++) {
      turn(i);
    }
  }

  void turn(int number) {}

  void end(String way) {
    if (way.equals("halt")) {
      Runtime.getRuntime().halt(CODE);
    }
    System.exit(CODE);
  }

  public static void main(String[] arguments) throws InterruptedException {
    Halting halting = new Halting();
    new Thread(halting::work).start();
    halting.under.await();
    for (int i = 0; i < STEPS; i++) {
      step(i);
    }
    halting.end(arguments[0]);
  }
}
