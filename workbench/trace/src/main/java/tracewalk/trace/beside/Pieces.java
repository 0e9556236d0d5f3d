package tracewalk.trace.beside;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Recording;

/**
 * What was made of a recording in pieces, each of so many events: kept pieces, or those made so
 * far. A piece is read as {@code P}.
 */
public final class Pieces<P> {
  private final Recording recording;
  private final String suffix;
  private final int events;
  private final Function<ByteBuffer, P> reads;
  private volatile List<P> pieces = new CopyOnWriteArrayList<>();
  private final CountDownLatch made = new CountDownLatch(1);
  private volatile boolean complete;

  /**
   * Pieces that are not there yet.
   *
   * @param suffix of the file in which they are kept
   * @param events how many events make a piece
   */
  public Pieces(Recording recording, String suffix, int events, Function<ByteBuffer, P> reads) {
    this.recording = recording;
    this.suffix = suffix;
    this.events = events;
    this.reads = reads;
  }

  public List<P> all() {
    return pieces;
  }

  public boolean complete() {
    return complete;
  }

  /** Waits until all is there or has come to nothing; whether it is there. */
  public boolean await(long millis) {
    try {
      return made.await(millis, TimeUnit.MILLISECONDS) && complete;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Takes what was kept, or makes it; ends early when the thread is interrupted. */
  public void make(PieceMaker maker) {
    try {
      takeOrMake(maker);
    } finally {
      made.countDown();
    }
  }

  private void takeOrMake(PieceMaker maker) {
    Path file = recording.beside(suffix);
    String key = suffix + "1\n" + recording.key();
    List<ByteBuffer> kept = file == null ? null : PieceStore.kept(file, key);
    if (kept != null) {
      pieces = kept.stream().map(reads).toList();
      complete = true;
      return;
    }
    try (PieceStore store = PieceStore.open(file)) {
      fill(maker, store);
      if (complete) {
        store.keep(key, pieces.size());
      }
    }
  }

  private void fill(PieceMaker maker, PieceStore store) {
    int size = recording.index().events().size();
    for (int event = 0; event < size; event++) {
      maker.event(event, event % events);
      if (event % events == events - 1 || event == size - 1) {
        pieces.add(reads.apply(store.add(maker.piece())));
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
    }
    complete = true;
  }

  /** How much is there, from 0 to 1. */
  public double progress() {
    int all = (recording.index().events().size() + events - 1) / events;
    return complete ? 1 : (double) pieces.size() / Math.max(1, all);
  }

  public @Nullable P piece(int number) {
    List<P> now = pieces;
    return number < now.size() ? now.get(number) : null;
  }
}
