package tracewalk.web.replay.lane;

import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Send;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Track;

/**
 * The lanes of a view. All of it is gone through once, beside the requests; what a reader asks
 * meanwhile is answered from some places in it, and says so. A short part is looked at anew, so
 * that nothing in it is left out.
 */
public final class Timeline {
  /** As many steps may be gone through while a reader waits. */
  private static final int SHORT = 1 << 16;

  static final int PROBES = 128;
  private static final int PROBE = 32;
  private static final int MOST_HALVES = 60;

  private final Run run;
  private final Track track;
  private final LaneTable table;
  private final CompletableFuture<Whole> whole = new CompletableFuture<>();

  /** The sketch of the whole view, and which lanes do anything in it. */
  private record Whole(Sketch sketch, BitSet inView) {}

  private record Part(int from, int to) {}

  private final Latest<Part, Stretch> drawn = new Latest<>(16);

  Timeline(Run run, Track track, LaneTable table) {
    this.run = run;
    this.track = track;
    this.table = table;
  }

  /** Goes through the whole view, and makes ready what is looked at first. */
  void sketch() {
    try {
      Sketch sketch = new Sketch(run, track, table, 1, Math.max(1, track.size()));
      if (track.size() > 0) {
        sketch.read(1, track.size());
      }
      whole.complete(new Whole(sketch.done(), inView(sketch)));
      stretch(1, track.size(), 0).hops().forEach(hop -> run.send(hop.link()));
    } catch (RuntimeException | OutOfMemoryError failure) {
      whole.completeExceptionally(failure);
    }
  }

  private BitSet inView(Sketch sketch) {
    Columns columns = sketch.columns(1, Math.max(1, track.size()), track.size());
    BitSet inView = new BitSet();
    for (int lane = 0; lane < table.lanes().size(); lane++) {
      inView.set(lane, columns.works(lane));
    }
    return inView;
  }

  public LaneTable table() {
    return table;
  }

  /** What passed between lanes anywhere in the view; waits until that is known. */
  public Passages awaitPassages() {
    Whole known = whole.join();
    return new Passages(known.sketch().hops(), known.sketch().every(), known.inView());
  }

  /**
   * The lanes between two places.
   *
   * @param patience how many milliseconds to wait until all has been gone through
   */
  public Stretch stretch(int from, int to, long patience) {
    int total = Math.max(1, track.size());
    int first = Math.max(1, Math.min(from, total));
    int last = Math.max(first, Math.min(to, total));
    int size = last - first + 1;
    Whole known = known(patience);
    if (known != null) {
      return drawn.of(new Part(first, last), part -> draw(known, first, last));
    }
    boolean isShort = isShort(first, last);
    BitSet any = new BitSet();
    any.set(0, table.lanes().size());
    Sketch sketch = isShort ? near(first, last) : probes(first, last);
    int looked = isShort ? size : Math.min(sketch.looked(), size - 1);
    return new Drawing(table, sketch, first, last).of(total, looked, any);
  }

  private Stretch draw(Whole known, int first, int last) {
    int size = last - first + 1;
    boolean looksAnew = !suffices(known.sketch(), size) && isShort(first, last);
    Sketch sketch = looksAnew ? near(first, last) : known.sketch();
    return new Drawing(table, sketch, first, last).of(track.size(), size, known.inView());
  }

  private boolean isShort(int first, int last) {
    return track.stepAt(last) - track.stepAt(first) < SHORT;
  }

  private static boolean suffices(Sketch known, int size) {
    return known.every() == 1 && (known.part() == 1 || size / known.part() >= Drawing.COLUMNS);
  }

  private @Nullable Whole known(long patience) {
    try {
      return whole.get(patience, TimeUnit.MILLISECONDS);
    } catch (TimeoutException notYet) {
      return null;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("cannot go through the view", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Every place of a short part, with the far ends of messages that pass its borders. */
  private Sketch near(int first, int last) {
    Sketch sketch = new Sketch(run, track, table, first, last - first + 1);
    sketch.read(first, last);
    sketch.halves().stream().limit(MOST_HALVES).forEach(link -> complete(sketch, link));
    return sketch;
  }

  private void complete(Sketch sketch, int link) {
    Send send = run.send(link);
    if (send == null || send.callId() == 0 || !track.shows(send.step())) {
      return;
    }
    int lane = table.lane(run.thread(send.callId()));
    for (int taker : send.receivedBy().stream().limit(MOST_HALVES).toList()) {
      int taken = run.firstStep(taker);
      int target = table.lane(run.thread(taker));
      if (taken > 0 && track.shows(taken) && lane >= 0 && target >= 0) {
        int place = track.ordinal(send.step());
        sketch.add(new Hop(link, place, lane, track.ordinal(taken), target, 1));
      }
    }
  }

  /** Some places, as far from each other as the part is long. */
  private Sketch probes(int first, int last) {
    Sketch sketch = new Sketch(run, track, table, first, last - first + 1);
    for (int probe = 0; probe < PROBES; probe++) {
      int from = first + (int) ((long) probe * (last - first) / PROBES);
      int to = Math.min(last, from + PROBE - 1);
      if (track.stepAt(to) - track.stepAt(from) < PROBE * PROBE) {
        sketch.read(from, to);
      }
    }
    return sketch;
  }
}
