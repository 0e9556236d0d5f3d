package tracewalk.trace.find;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Recording;

/** The segments of a recording: kept ones, or those made so far. */
final class Lists {
  private final Recording recording;
  private final String suffix;
  private volatile List<Segment> segments = new CopyOnWriteArrayList<>();
  private final CountDownLatch made = new CountDownLatch(1);
  private volatile boolean complete;

  Lists(Recording recording, String suffix) {
    this.recording = recording;
    this.suffix = suffix;
  }

  List<Segment> segments() {
    return segments;
  }

  boolean complete() {
    return complete;
  }

  /** Waits until all is there or has come to nothing; whether it is there. */
  boolean await(long millis) {
    try {
      return made.await(millis, TimeUnit.MILLISECONDS) && complete;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Takes what was kept, or makes it; ends early when the thread is interrupted. */
  void make(Terms terms) {
    try {
      takeOrMake(terms);
    } finally {
      made.countDown();
    }
  }

  private void takeOrMake(Terms terms) {
    Path file = recording.beside(suffix);
    String key = suffix + "1\n" + recording.key();
    List<Segment> kept = file == null ? null : SegmentStore.kept(file, key);
    if (kept != null) {
      segments = kept;
      complete = true;
      return;
    }
    try (SegmentStore store = SegmentStore.open(file)) {
      fill(terms, store);
      if (complete) {
        store.keep(key, segments.size());
      }
    }
  }

  private void fill(Terms terms, SegmentStore store) {
    int size = recording.index().events().size();
    for (int event = 0; event < size; event++) {
      int inSegment = event & Segment.EVENTS - 1;
      terms.event(event, inSegment);
      if (inSegment == Segment.EVENTS - 1 || event == size - 1) {
        segments.add(store.add(terms.segment()));
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
    }
    complete = true;
  }

  /** How much is there, from 0 to 1. */
  double progress() {
    int all = (recording.index().events().size() + Segment.EVENTS - 1) / Segment.EVENTS;
    return complete ? 1 : (double) segments.size() / Math.max(1, all);
  }

  @Nullable Segment segment(int number) {
    List<Segment> now = segments;
    return number < now.size() ? now.get(number) : null;
  }
}
