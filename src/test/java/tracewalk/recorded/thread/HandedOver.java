package tracewalk.recorded.thread;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Two threads that hand a value to and fro, by monitor and by queue. */
public final class HandedOver {

  private int turn;

  synchronized void await(int wanted) throws InterruptedException {
    while (turn != wanted) {
      wait();
    }
  }

  synchronized void pass() {
    turn++;
    notifyAll();
  }

  void play(int from) {
    try {
      for (int i = from; i < 20; i += 2) {
        await(i);
        pass();
      }
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  public static Object run() throws Exception {
    HandedOver game = new HandedOver();
    BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
    Thread other =
        new Thread(
            () -> {
              game.play(1);
              queue.add(put(game.turn));
            },
            "other");
    other.start();
    game.play(0);
    other.join();
    return queue.take();
  }

  static int put(int number) {
    return number;
  }
}
