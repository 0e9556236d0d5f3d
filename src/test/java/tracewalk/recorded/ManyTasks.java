package tracewalk.recorded;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

/** Eight threads hand over numbered tasks by the thousand, and one pool keeps many waiting. */
@SuppressWarnings("FutureReturnValueIgnored") // the tasks say themselves when they are done
public final class ManyTasks {

  private static final int GIVERS = 8;
  private static final int EACH = 5_000;
  private static final int WAITING = 100_000;

  private ManyTasks() {}

  static void task(String how, int number, CountDownLatch done) {
    done.countDown();
  }

  static void hand(String how, int number, Executor pool, CountDownLatch done) {
    pool.execute(() -> task(how, number, done));
  }

  /** Every third task throws; the next in its thread must not inherit from it. */
  static void chain(String how, int number, Executor pool, CountDownLatch done) {
    CompletableFuture.supplyAsync(() -> odd(number), pool)
        .exceptionally(failure -> 0)
        .thenAccept(x -> task(how, number, done));
  }

  static int odd(int number) {
    if (number % 3 == 0) {
      throw new IllegalStateException("as planned");
    }
    return number;
  }

  interface Giving {
    void give(int number, CountDownLatch done);
  }

  static void fromAll(Giving giving) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(GIVERS * EACH);
    for (int giver = 0; giver < GIVERS; giver++) {
      int first = giver * EACH;
      new Thread(
              () -> {
                for (int i = 0; i < EACH; i++) {
                  giving.give(first + i, done);
                }
              })
          .start();
    }
    done.await();
  }

  static void waiting() throws InterruptedException {
    ExecutorService one = Executors.newSingleThreadExecutor();
    CountDownLatch hold = new CountDownLatch(1);
    one.execute(
        () -> {
          try {
            hold.await();
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
        });
    CountDownLatch done = new CountDownLatch(WAITING);
    for (int i = 0; i < WAITING; i++) {
      hand("waiting", i, one, done);
    }
    hold.countDown();
    done.await();
    one.shutdown();
  }

  /** Tasks that will never run are let go of. */
  static boolean forgotten() throws InterruptedException {
    ExecutorService one = Executors.newSingleThreadExecutor();
    CountDownLatch never = new CountDownLatch(1);
    one.submit(
        () -> {
          never.await();
          return 0;
        });
    List<WeakReference<Object>> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Object large = new byte[1000];
      tasks.add(new WeakReference<>(large));
      one.submit(large::hashCode);
    }
    one.shutdownNow();
    for (int round = 0; round < 100 && !tasks.stream().allMatch(t -> t.refersTo(null)); round++) {
      System.gc();
      Thread.onSpinWait();
    }
    return tasks.stream().allMatch(task -> task.refersTo(null));
  }

  public static void main(String[] arguments) throws Exception {
    ExecutorService fixed = Executors.newFixedThreadPool(4);
    ForkJoinPool forks = new ForkJoinPool(4);
    fromAll((number, done) -> hand("fixed", number, fixed, done));
    fromAll((number, done) -> hand("forks", number, forks, done));
    fromAll((number, done) -> chain("chain", number, fixed, done));
    if (Runtime.version().feature() >= 21) {
      ExecutorService virtual =
          (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
      int first = 0;
      CountDownLatch done = new CountDownLatch(EACH);
      while (first < EACH) {
        hand("virtual", first++, virtual, done);
      }
      done.await();
      virtual.shutdown();
    }
    waiting();
    System.out.println("forgotten " + forgotten());
    fixed.shutdown();
    forks.shutdown();
  }
}
