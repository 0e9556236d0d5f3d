package tracewalk.trace.export;

import java.util.BitSet;
import tracewalk.trace.Accounts;
import tracewalk.trace.Recording;
import tracewalk.trace.StepKind;
import tracewalk.trace.StepVisitor;
import tracewalk.trace.select.RecordingFacts;
import tracewalk.trace.select.Selection;
import tracewalk.trace.select.Selector;
import tracewalk.trace.sequence.Sentence;

/** The calls of a recording that a selection means. */
public final class Chosen {
  private final Recording recording;
  private final Steps steps;
  private final BitSet calls = new BitSet();
  private final String accounts;

  /** Tells the steps that are shown, in order, as often as it is asked. */
  public interface Steps {
    void each(StepVisitor visitor);
  }

  /** Of steps that were chosen otherwise; the accounts say how many of all calls they are. */
  public Chosen(Recording recording, Steps steps, String accounts) {
    this.recording = recording;
    this.steps = steps;
    this.accounts = accounts;
    each(this::note);
  }

  /** Goes through the recording once, to know what there is. */
  public Chosen(Recording recording, Selection selection) {
    this.recording = recording;
    this.steps = visitor -> select(recording, selection, visitor);
    Selector selector = select(recording, selection, this::note);
    Accounts.Line total = recording.accounts().total();
    long outside = total.entered() - total.dropped() - recording.window().calls();
    accounts =
        Sentence.of(calls.cardinality(), total, selector.hidden(), outside, selection.collapse());
  }

  private void note(int step, StepKind kind, int call, int thread) {
    if (kind == StepKind.CALL) {
      calls.set(call);
    }
  }

  private static Selector select(Recording recording, Selection selection, StepVisitor visitor) {
    Selector selector = new Selector(new RecordingFacts(recording), selection, call -> true);
    if (recording.stepCount() > 0) {
      recording
          .window()
          .each(
              1,
              recording.stepCount(),
              (step, kind, call, thread) -> {
                if (selector.shows(step, kind, call, thread)) {
                  visitor.at(step, kind, call, thread);
                }
              });
    }
    return selector;
  }

  void each(StepVisitor visitor) {
    steps.each(visitor);
  }

  public boolean isEmpty() {
    return calls.isEmpty();
  }

  /** How many of all calls they are. */
  public String accounts() {
    return accounts;
  }

  Recording recording() {
    return recording;
  }

  /** The call that is meant at or above one, or 0. */
  int nearest(int call) {
    int at = call;
    while (at != 0 && !calls.get(at)) {
      at = recording.index().calls().parent(at);
    }
    return at;
  }

  /** The call that is meant above one, or 0. */
  int parent(int call) {
    return nearest(recording.index().calls().parent(call));
  }

  /** What to call the program. */
  String name() {
    String label = recording.info().label();
    return label.isEmpty() ? "recording" : label;
  }
}
