package tracewalk.web.replay.cell;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.lane.Passages;
import tracewalk.web.replay.lane.Timeline;

/** Works out once, beside the requests, how the cells of a run hang together. */
public final class Cells {
  private final Run run;
  private final Timeline timeline;
  private final CompletableFuture<Known> known = new CompletableFuture<>();

  /**
   * What is known of the cells.
   *
   * @param whole false as long as only their names are
   */
  public record Known(CellTree tree, Passages passages, boolean whole) {}

  public Cells(Run run, Timeline timeline) {
    this.run = run;
    this.timeline = timeline;
    Thread maker = new Thread(this::work, "cells of a recording");
    maker.setDaemon(true);
    maker.start();
  }

  private void work() {
    try {
      Passages passages = timeline.awaitPassages();
      known.complete(new Known(CellTree.of(run, timeline.table(), passages), passages, true));
    } catch (RuntimeException | OutOfMemoryError failure) {
      known.completeExceptionally(failure);
    }
  }

  public Timeline timeline() {
    return timeline;
  }

  /** What is known after so many milliseconds. */
  public Known known(long patience) {
    try {
      return known.get(patience, TimeUnit.MILLISECONDS);
    } catch (TimeoutException notYet) {
      return nothing();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("cannot go through the messages", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return nothing();
    }
  }

  private Known nothing() {
    BitSet all = new BitSet();
    all.set(0, timeline.table().lanes().size());
    return new Known(CellTree.apart(run), new Passages(List.of(), 1, all), false);
  }
}
