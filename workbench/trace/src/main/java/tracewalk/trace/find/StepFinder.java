package tracewalk.trace.find;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Recording;
import tracewalk.trace.beside.Pieces;

/**
 * Finds steps of a recording. What it needs for that is made in the background, first of the calls,
 * then of the values; until then it answers for as much as there is.
 */
public final class StepFinder implements AutoCloseable {
  /** An answer that has to wait until more of the recording was gone through. */
  public static final int UNREADY = -1;

  private static final long LONGEST_WAIT = 10_000;
  private static final long SHORT_WAIT = 400;

  private final Recording recording;
  private final Pieces<Segment> calls;
  private final Pieces<Segment> values;
  private final Names names;
  private @Nullable Thread maker;

  public StepFinder(Recording recording) {
    this.recording = recording;
    this.calls = new Pieces<>(recording, ".twcalls", Segment.EVENTS, Segment::new);
    this.values = new Pieces<>(recording, ".twvalues", Segment.EVENTS, Segment::new);
    this.names = new Names(recording);
  }

  /** Begins to make what is needed, once. */
  public synchronized void begin() {
    if (maker == null) {
      maker = new Thread(this::make, "lists of what is found where");
      maker.setDaemon(true);
      maker.start();
    }
  }

  private void make() {
    calls.make(new CallTerms(recording.index()));
    if (calls.complete()) {
      values.make(new ValueTerms(recording));
    }
  }

  /** Waits until all is there. */
  public void await() throws InterruptedException {
    begin();
    Thread made = maker;
    if (made != null) {
      made.join();
    }
  }

  /** The steps that answer a query and are in view; steps are asked for by number. */
  public Found find(Query query, @Nullable IntPredicate inView) {
    return new Search(recording, calls, values, names, query, inView).run();
  }

  /**
   * The next step, or the last one before, that is like a step and in view.
   *
   * @return 0 if there is none, {@link #UNREADY} if that is not known after a short while
   */
  public int nearest(int step, Kin kin, boolean ahead, @Nullable IntPredicate inView) {
    begin();
    return calls.await(SHORT_WAIT)
        ? new Nearest(recording, calls.all(), names, inView).to(step, kin, ahead)
        : UNREADY;
  }

  /** What a step is known by; null until that is known, and for what is in no call. */
  public @Nullable Landmark landmark(int step) {
    return calls.complete() ? new Landmarks(recording, calls, names).of(step) : null;
  }

  /** Where a landmark is in this recording; waits a little; null if that is still not known. */
  public Landmarks.@Nullable Place find(Landmark landmark) {
    begin();
    return calls.await(LONGEST_WAIT) ? new Landmarks(recording, calls, names).find(landmark) : null;
  }

  @Override
  public synchronized void close() {
    if (maker != null) {
      maker.interrupt();
    }
  }
}
