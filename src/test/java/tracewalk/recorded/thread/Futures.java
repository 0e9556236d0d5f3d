package tracewalk.recorded.thread;

import java.util.concurrent.CompletableFuture;

/** Stages of a CompletableFuture, one of which fails and is made good. */
public final class Futures {

  private Futures() {}

  static int step(int number) {
    return number + 1;
  }

  static int fail(int number) {
    throw new IllegalStateException("step " + number);
  }

  public static Object run() throws Exception {
    CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> step(1));
    CompletableFuture<Integer> both =
        first.thenApplyAsync(Futures::step).thenCombine(first.thenApply(n -> n * 10), Integer::sum);
    return both.thenApply(Futures::fail).exceptionally(thrown -> step(40)).get() + both.get();
  }
}
