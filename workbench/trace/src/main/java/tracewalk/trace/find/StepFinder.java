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
  private static final long LONGEST_WAIT = 10_000;

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
