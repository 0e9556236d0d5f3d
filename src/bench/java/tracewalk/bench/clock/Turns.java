package tracewalk.bench.clock;

import java.util.concurrent.SynchronousQueue;

/**
 * Two threads that take turns; each makes one recorded call in its turn. The turn is handed over
 * through a queue, or by a field that the other watches all the time.
 */
final class Turns {
  private static final SynchronousQueue<Boolean> THERE = new SynchronousQueue<>();
  private static final SynchronousQueue<Boolean> BACK = new SynchronousQueue<>();

  private static volatile int turn;

  private Turns() {}

  /** Wants {@code queue} or {@code field}, and how many turns each thread takes. */
  public static void main(String[] arguments) throws InterruptedException {
    boolean queue = arguments[0].equals("queue");
    int turns = Integer.parseInt(arguments[1]);
    Thread first = new Thread(() -> run(queue, turns, 0), "turn-0");
    Thread second = new Thread(() -> run(queue, turns, 1), "turn-1");
    first.start();
    second.start();
    first.join();
    second.join();
  }

  private static void run(boolean queue, int turns, int mine) {
    try {
      for (int at = 0; at < turns; at++) {
        if (queue) {
          throughQueue(mine);
        } else {
          throughField(2 * at + mine);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void throughQueue(int mine) throws InterruptedException {
    if (mine == 0) {
      Spun.turn();
      THERE.put(true);
      BACK.take();
    } else {
      THERE.take();
      Spun.turn();
      BACK.put(true);
    }
  }

  private static void throughField(int mine) {
    while (turn != mine) {
      Thread.onSpinWait();
    }
    Spun.turn();
    turn = mine + 1;
  }
}
