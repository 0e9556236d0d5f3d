package tracewalk.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Work is handed over in every way there is: what {@code hand} hands over runs {@code task} with
 * the same name and number, in whichever thread.
 */
@SuppressWarnings("FutureReturnValueIgnored") // the tasks say themselves when they are done
public final class Handovers {

  private static final int TIMES = 3;
  private static final ExecutorService POOL = Executors.newFixedThreadPool(2);
  private static final ScheduledExecutorService LATER = Executors.newScheduledThreadPool(2);
  private static final ForkJoinPool FORKS = new ForkJoinPool(3);
  private static final Timer TIMER = new Timer("timer", true);
  private static final ThreadLocal<CountDownLatch> DONE = new ThreadLocal<>();
  private static int handed;

  /** A way to have work done. */
  interface Way {
    void give(Runnable work) throws Exception;
  }

  static void task(String how, int number, CountDownLatch done) {
    inner(how, number);
    done.countDown();
  }

  static void inner(String how, int number) {}

  static void hand(String how, int number, Way way, CountDownLatch done) throws Exception {
    way.give(() -> task(how, number, done));
  }

  static void each(String how, int runs, Way way) throws Exception {
    CountDownLatch done = new CountDownLatch(TIMES * runs);
    DONE.set(done);
    for (int i = 0; i < TIMES; i++) {
      hand(how, i, way, done);
      handed++;
    }
    done.await();
  }

  static void pools() throws Exception {
    each("thread", 1, work -> new Thread(work).start());
    each("execute", 1, POOL::execute);
    each("submit", 1, POOL::submit);
    each("invokeAll", 1, work -> POOL.invokeAll(List.of(Executors.callable(work))));
    each("invokeAny", 1, work -> POOL.invokeAny(List.of(Executors.callable(work))));
    each("nested", 1, work -> POOL.execute(() -> POOL.execute(work)));
    each("futureTask", 1, work -> new Thread(new FutureTask<>(work, null)).start());
    each("completionService", 1, work -> new ExecutorCompletionService<>(POOL).submit(work, null));
    each("schedule", 1, work -> LATER.schedule(work, 1, TimeUnit.MILLISECONDS));
    each("scheduledExecute", 1, LATER::execute);
    each("fixedRate", 4, work -> LATER.scheduleAtFixedRate(work, 0, 1, TimeUnit.MILLISECONDS));
    each("delay", 4, work -> LATER.scheduleWithFixedDelay(work, 0, 1, TimeUnit.MILLISECONDS));
    each("single", 1, work -> single(work));
    each("cached", 1, work -> brief(Executors.newCachedThreadPool(), work));
    each("custom", 1, work -> brief(Executors.newFixedThreadPool(1, custom()), work));
  }

  static void single(Runnable work) {
    brief(Executors.newSingleThreadExecutor(), work);
  }

  static ThreadFactory custom() {
    return work -> new Thread(() -> work.run(), "custom");
  }

  static void brief(ExecutorService pool, Runnable work) {
    pool.execute(work);
    pool.shutdown();
  }

  static void timers() throws Exception {
    each("timer", 1, work -> TIMER.schedule(timed(work), 1));
    each("timerRate", 4, work -> TIMER.scheduleAtFixedRate(timed(work), 0, 1));
  }

  static TimerTask timed(Runnable work) {
    return new TimerTask() {
      @Override
      public void run() {
        work.run();
      }
    };
  }

  static final class Split extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient Runnable work;
    private final int parts;

    Split(Runnable work, int parts) {
      this.work = work;
      this.parts = parts;
    }

    @Override
    protected void compute() {
      if (parts == 1) {
        work.run();
        return;
      }
      invokeAll(new Split(work, parts / 2), new Split(work, parts - parts / 2));
    }
  }

  static void forks() throws Exception {
    each("forkExecute", 1, FORKS::execute);
    each("forkSubmit", 1, FORKS::submit);
    each("forkInvoke", 16, work -> FORKS.invoke(new Split(work, 16)));
    each("fork", 1, work -> new Split(work, 1).fork());
    each("commonInvoke", 8, work -> new Split(work, 8).invoke());
    each("stream", 64, work -> IntStream.range(0, 64).parallel().forEach(i -> work.run()));
    each(
        "poolStream",
        64,
        work -> FORKS.submit(() -> IntStream.range(0, 64).parallel().forEach(i -> work.run())));
  }

  static void futures() throws Exception {
    each("runAsync", 1, CompletableFuture::runAsync);
    each("runAsyncPool", 1, work -> CompletableFuture.runAsync(work, POOL));
    each("supplyAsync", 1, work -> CompletableFuture.supplyAsync(() -> said(work), FORKS));
    each("thenRun", 1, work -> late(future -> future.thenRun(work)));
    each("thenApply", 1, work -> late(future -> future.thenApply(x -> said(work))));
    each("thenAcceptAsync", 1, work -> late(f -> f.thenAcceptAsync(x -> work.run(), POOL)));
    each("thenCompose", 1, work -> late(f -> f.thenCompose(x -> CompletableFuture.runAsync(work))));
    each("thenCombine", 1, work -> late(f -> f.thenCombine(f, (x, y) -> said(work))));
    each("either", 1, work -> late(f -> f.runAfterEither(new CompletableFuture<>(), work)));
    each("handle", 1, work -> late(f -> f.handle((x, failure) -> said(work))));
    each("whenComplete", 1, work -> late(f -> f.whenComplete((x, failure) -> work.run())));
    each("exceptionally", 1, work -> broken(f -> f.exceptionally(failure -> said(work))));
    each("chain", 1, work -> late(f -> f.thenApplyAsync(x -> x).thenApply(x -> x).thenRun(work)));
    each("delayed", 1, work -> CompletableFuture.runAsync(work, delayed()));
    each("delayedOnly", 1, work -> delayed().execute(work));
  }

  static Executor delayed() {
    return CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, POOL);
  }

  static String said(Runnable work) {
    work.run();
    return "done";
  }

  /** Something is registered with a future that another thread completes. */
  interface Registering {
    void with(CompletableFuture<String> future);
  }

  static void late(Registering registering) {
    CompletableFuture<String> future = new CompletableFuture<>();
    registering.with(future);
    complete(future);
  }

  static void complete(CompletableFuture<String> future) {
    new Thread(() -> future.complete("value")).start();
  }

  static void broken(Registering registering) {
    CompletableFuture<String> future = new CompletableFuture<>();
    registering.with(future);
    new Thread(() -> future.completeExceptionally(new IllegalStateException("broken"))).start();
  }

  static void refusals() throws Exception {
    ThreadPoolExecutor tiny =
        new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.SECONDS, new java.util.concurrent.ArrayBlockingQueue<>(1));
    CountDownLatch hold = new CountDownLatch(1);
    tiny.execute(() -> waitFor(hold));
    Future<?> cancelled = tiny.submit(() -> inner("cancelled", 0));
    Runnable refused = () -> inner("refused", 0);
    try {
      tiny.execute(refused);
    } catch (RejectedExecutionException expected) {
      inner("rejected", 0);
    }
    cancelled.cancel(true);
    tiny.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
    each("callerRuns", 1, tiny::execute);
    hold.countDown();
    tiny.shutdown();
    tiny.awaitTermination(1, TimeUnit.MINUTES);
    CountDownLatch done = new CountDownLatch(1);
    Runnable again = () -> task("again", 0, done);
    tiny = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new RefusingOnce());
    hand("again", 0, tiny::execute, done);
    failing();
    tiny.shutdown();
  }

  static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** A task that throws leaves nothing to the next. */
  static void failing() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    one.submit(() -> said(Handovers::fail));
    each("afterFailure", 1, one::execute);
    one.shutdown();
  }

  static void fail() {
    throw new IllegalStateException("as planned");
  }

  static final class RefusingOnce extends java.util.concurrent.LinkedBlockingQueue<Runnable> {
    private static final long serialVersionUID = 1;
  }

  static void virtualThreads() throws Exception {
    if (Runtime.version().feature() < 21) {
      return;
    }
    var start = Thread.class.getMethod("startVirtualThread", Runnable.class);
    each("virtual", 1, work -> start.invoke(null, work));
    ExecutorService each =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    each("virtualExecutor", 1, each::submit);
    each("virtualAsync", 1, work -> CompletableFuture.runAsync(work, each));
    each("virtualFork", 1, work -> each.submit(() -> FORKS.submit(work).join()));
    each.shutdown();
    List<Thread> many = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(200);
    for (int i = 0; i < 200; i++) {
      hand("manyVirtual", i, work -> many.add((Thread) start.invoke(null, sleepy(work))), done);
    }
    done.await();
  }

  static Runnable sleepy(Runnable work) {
    return () -> {
      java.util.concurrent.locks.LockSupport.parkNanos(1000);
      work.run();
    };
  }

  public static void main(String[] arguments) throws Exception {
    pools();
    timers();
    forks();
    futures();
    refusals();
    virtualThreads();
    POOL.shutdown();
    LATER.shutdownNow();
    FORKS.shutdown();
    System.out.println("done " + (handed > 100));
  }
}
