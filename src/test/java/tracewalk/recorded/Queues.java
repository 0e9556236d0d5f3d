package tracewalk.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Things go from one thread to another through every queue of the JDK. */
public final class Queues {

  record Parcel(String queue, int number) implements Delayed {
    @Override
    public int compareTo(Delayed other) {
      return Integer.compare(number, ((Parcel) other).number);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return 0;
    }
  }

  private Queues() {}

  interface Putting<T> {
    void put(T thing) throws Exception;
  }

  interface Taking<T> {
    T take() throws Exception;
  }

  static void give(String queue, int number, Putting<Parcel> way) throws Exception {
    way.put(new Parcel(queue, number));
  }

  static void took(String queue, int number) {}

  static void receive(Taking<Parcel> way) throws Exception {
    Parcel parcel;
    do {
      parcel = way.take();
    } while (parcel == null);
    took(parcel.queue(), parcel.number());
  }

  static void pass(String queue, Putting<Parcel> putting, Taking<Parcel> taking) throws Exception {
    Thread taker =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 3; i++) {
                  receive(taking);
                }
              } catch (Exception failed) {
                throw new IllegalStateException(failed);
              }
            });
    taker.start();
    for (int i = 0; i < 3; i++) {
      give(queue, i, putting);
    }
    taker.join();
  }

  static void blocking(BlockingQueue<Parcel> queue) throws Exception {
    String name = queue.getClass().getSimpleName();
    pass(name + ".put", queue::put, queue::take);
    pass(name + ".poll", queue::put, queue::poll);
    pass(name + ".offer", parcel -> insist(queue, parcel), () -> queue.poll(1, TimeUnit.MINUTES));
    pass(name + ".timed", parcel -> queue.offer(parcel, 1, TimeUnit.MINUTES), queue::take);
    pass(name + ".drain", queue::put, () -> drained(queue));
  }

  static void insist(Queue<Parcel> queue, Parcel parcel) {
    while (!queue.offer(parcel)) {
      Thread.onSpinWait();
    }
  }

  static Parcel drained(BlockingQueue<Parcel> queue) {
    List<Parcel> taken = new ArrayList<>();
    while (queue.drainTo(taken, 1) == 0) {
      Thread.onSpinWait();
    }
    return taken.get(0);
  }

  /** Small numbers are the same objects everywhere. */
  static void numbers() throws Exception {
    LinkedBlockingQueue<Integer> one = new LinkedBlockingQueue<>();
    LinkedBlockingQueue<Integer> other = new LinkedBlockingQueue<>();
    number("one", 5, one);
    number("other", 5, other);
    number("one", 5, one);
    CountDownLatch done = new CountDownLatch(1);
    new Thread(
            () -> {
              takeNumber("other", other);
              takeNumber("one", one);
              takeNumber("one", one);
              done.countDown();
            })
        .start();
    done.await();
  }

  static void number(String queue, int number, LinkedBlockingQueue<Integer> into) {
    into.add(number);
  }

  static void takeNumber(String queue, LinkedBlockingQueue<Integer> from) {
    from.remove();
  }

  /** What a thread puts and takes itself is handed to nobody. */
  static void alone() {
    Queue<String> queue = new ConcurrentLinkedQueue<>();
    queue.add("mine");
    queue.poll();
  }

  public static void main(String[] arguments) throws Exception {
    blocking(new ArrayBlockingQueue<>(2));
    blocking(new LinkedBlockingQueue<>());
    blocking(new LinkedBlockingDeque<>());
    blocking(new PriorityBlockingQueue<>());
    blocking(new SynchronousQueue<>());
    blocking(new SynchronousQueue<>(true));
    blocking(new LinkedTransferQueue<>());
    blocking(new DelayQueue<>());
    ConcurrentLinkedQueue<Parcel> linked = new ConcurrentLinkedQueue<>();
    pass("ConcurrentLinkedQueue", linked::add, linked::poll);
    ConcurrentLinkedDeque<Parcel> deque = new ConcurrentLinkedDeque<>();
    pass("ConcurrentLinkedDeque", deque::push, deque::pollLast);
    LinkedTransferQueue<Parcel> transfer = new LinkedTransferQueue<>();
    pass("transfer", transfer::transfer, transfer::take);
    numbers();
    alone();
    System.out.println("done");
  }
}
