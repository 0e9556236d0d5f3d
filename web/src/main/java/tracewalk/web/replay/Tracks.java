package tracewalk.web.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** The tracks of a run that were looked at last; each is made once, beside the requests. */
public final class Tracks {
  private static final int KEPT = 12;

  private final Run run;
  private final Function<Scope, IntPredicate> scopes;
  private final Map<View, Made> made =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<View, Made> eldest) {
          return size() > KEPT;
        }
      };

  /** A track that is there or is being made. */
  private static final class Made {
    final CompletableFuture<Track> track = new CompletableFuture<>();
    volatile int steps;
  }

  public Tracks(Run run, Function<Scope, IntPredicate> scopes) {
    this.run = run;
    this.scopes = scopes;
  }

  /** The track of a view, when it is there. */
  public Track of(View view) {
    return made(view).track.join();
  }

  /** Waits a little for a track, and says how much of it is there, from 0 to 1. */
  public double progress(View view, long millis) {
    Made wanted = made(view);
    try {
      wanted.track.get(millis, TimeUnit.MILLISECONDS);
      return 1;
    } catch (TimeoutException notYet) {
      return Math.min(0.99, (double) wanted.steps / Math.max(1, run.stepCount()));
    } catch (ExecutionException failed) {
      return 1; // who asks for the track is told
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private Made made(View view) {
    Made fresh;
    synchronized (made) {
      Made known = made.get(view);
      if (known != null) {
        return known;
      }
      fresh = new Made();
      made.put(view, fresh);
    }
    if (view.isAll()) {
      fresh.track.complete(Track.all(run));
    } else {
      Thread maker = new Thread(() -> make(view, fresh), "a view of a recording");
      maker.setDaemon(true);
      maker.start();
    }
    return fresh;
  }

  private void make(View view, Made fresh) {
    try {
      IntPredicate scope = scopes.apply(view.scope());
      fresh.track.complete(
          Track.of(run, view.filter().selection(), scope, steps -> fresh.steps = steps));
    } catch (RuntimeException | OutOfMemoryError failure) {
      fresh.track.completeExceptionally(failure);
      synchronized (made) {
        made.remove(view);
      }
    }
  }
}
