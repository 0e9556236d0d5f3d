package tracewalk.trace.sequence;

import java.util.Map;
import java.util.function.IntPredicate;
import tracewalk.trace.Accounts;
import tracewalk.trace.Recording;
import tracewalk.trace.StepKind;
import tracewalk.trace.select.RecordingFacts;
import tracewalk.trace.select.Selection;
import tracewalk.trace.select.Selector;

/** Makes a diagram of the calls that a selection means. */
public final class Sequence {
  /** A longer one nobody reads, and no peer draws. */
  public static final int MOST = 20_000;

  private final Recording recording;
  private final Selection selection;
  private final Script script;
  private final Selector selector;

  private Sequence(
      Recording recording,
      Selection selection,
      IntPredicate scope,
      Map<Integer, String> notes,
      int most) {
    this.recording = recording;
    this.selection = selection;
    this.script = new Script(new RecordedStage(recording), call -> 0, notes, most);
    this.selector = new Selector(new RecordingFacts(recording), selection, scope);
  }

  /**
   * The diagram.
   *
   * @param notes what a walk says, by step
   * @throws TooLongException when it would have more than {@link #MOST} arrows
   */
  public static Diagram of(
      Recording recording, Selection selection, String title, Map<Integer, String> notes) {
    return of(recording, selection, call -> true, title, notes, MOST);
  }

  /**
   * The same.
   *
   * @param scope calls, by number, to which the selection is narrowed further
   * @param most how many arrows it may have
   */
  public static Diagram of(
      Recording recording,
      Selection selection,
      IntPredicate scope,
      String title,
      Map<Integer, String> notes,
      int most) {
    return new Sequence(recording, selection, scope, notes, most).diagram(title);
  }

  private Diagram diagram(String title) {
    if (recording.stepCount() > 0) {
      recording.window().each(1, recording.stepCount(), this::at);
    }
    return script.diagram(title, selector.repeats(), accounts());
  }

  private void at(int step, StepKind kind, int call, int thread) {
    if (selector.shows(step, kind, call, thread)) {
      script.at(step, kind, call, thread);
    }
  }

  private String accounts() {
    Accounts.Line total = recording.accounts().total();
    long outside = total.entered() - total.dropped() - recording.window().calls();
    return Sentence.of(script.calls(), total, selector.hidden(), outside, selection.collapse());
  }
}
