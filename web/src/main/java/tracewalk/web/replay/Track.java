package tracewalk.web.replay;

import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;
import tracewalk.trace.select.Rule;
import tracewalk.trace.select.Selection;
import tracewalk.trace.select.Selector;

/**
 * The steps of a run that are in view, in order, and the call tree they make. A call that is not in
 * view is stood for by its nearest caller that is. What a question costs does not grow with the
 * run, nor does the memory of a track by more than a few bits for a step.
 */
public abstract class Track {
  final Run run;

  Track(Run run) {
    this.run = run;
  }

  /** Everything, without going through it. */
  public static Track all(Run run) {
    return new WholeTrack(run);
  }

  /** Goes through the window once; the calls to keep are asked for by number. */
  public static Track of(Run run, IntPredicate keeps) {
    return of(run, Selection.ALL, keeps, steps -> {});
  }

  /**
   * Goes through the window once for a selection.
   *
   * @param scope what else is wanted of a call, by its number
   * @param progress is told now and then how many steps were gone through
   */
  public static Track of(Run run, Selection selection, IntPredicate scope, IntConsumer progress) {
    return new ChosenTrack.Builder(run, new Selector(run, selection, scope), progress).build();
  }

  /** How many steps are in view. */
  public abstract int size();

  /** How many calls are in view. */
  public abstract int rowCount();

  public int first() {
    return size() == 0 ? 1 : at(0);
  }

  public int last() {
    return size() == 0 ? 1 : at(size() - 1);
  }

  /** How many calls of the window each rule leaves out. */
  public Map<Rule, Integer> hidden() {
    return Map.of();
  }

  /** How many calls are folded into one. */
  public int repeats(int callId) {
    return 0;
  }

  /** The step that so many in view come before. */
  abstract int at(int place);

  /** How many steps in view come before one. */
  abstract int before(int step);

  public abstract boolean shows(int step);

  /** The step at a place, counted from 1; places outside are moved to the nearest end. */
  public int stepAt(int ordinal) {
    return size() == 0 ? 1 : at(Math.max(1, Math.min(size(), ordinal)) - 1);
  }

  /** The place of a step, counted from 1; of one not in view, the place of the last one before. */
  public int ordinal(int step) {
    return Math.max(1, before(step) + (shows(step) ? 1 : 0));
  }

  public int next(int step) {
    return stepAt(before(step) + (shows(step) ? 2 : 1));
  }

  public int back(int step) {
    return stepAt(before(step));
  }

  /** From a call to its end, without what happens inside; from elsewhere to the next step. */
  public int over(int step) {
    Step at = run.step(step);
    int end = at.kind() == StepKind.CALL ? run.lastStep(at.callId()) : 0;
    return end > step ? end : next(step);
  }

  /** To the end of the caller; from an outermost call to its own end. */
  public int out(int step) {
    int call = run.step(step).callId();
    if (call == 0) {
      return next(step);
    }
    int above = frame(run.parent(call));
    int end = run.lastStep(above == 0 ? call : above);
    return end > step ? end : next(step);
  }

  /** From the end of a call to its beginning; from elsewhere to the step before. */
  public int backOver(int step) {
    Step at = run.step(step);
    boolean ends = at.kind() == StepKind.RETURN || at.kind() == StepKind.THROW;
    int begin = ends ? run.firstStep(at.callId()) : 0;
    return begin > 0 && begin < step && shows(begin) ? begin : back(step);
  }

  /** To the beginning of the caller; from an outermost call to its own. */
  public int backOut(int step) {
    int call = run.step(step).callId();
    int above = call == 0 ? 0 : frame(run.parent(call));
    int begin = call == 0 ? 0 : run.firstStep(above == 0 ? call : above);
    return begin > 0 && begin < step && shows(begin) ? begin : back(step);
  }

  /** The call in view that stands for a call, or 0. */
  public abstract int frame(int callId);

  /** The row of a call in the tree, or of the caller that stands for it, or -1. */
  public int row(int callId) {
    int frame = frame(callId);
    return frame == 0 ? -1 : rowOf(frame);
  }

  /** The row of a call that is in view. */
  abstract int rowOf(int call);

  /**
   * The row to point at for a step: that of its call; for a message taken outside every call in
   * view, the call that it leads to; else the last one before.
   */
  public int rowAt(int step) {
    Step at = run.step(step);
    int own = at.callId() == 0 ? -1 : row(at.callId());
    if (own >= 0 || rowCount() == 0) {
      return Math.max(0, own);
    }
    int begun = rowsBegun(step);
    int leadsTo = at.kind() == StepKind.RECEIVE ? begun : begun - 1;
    return Math.max(0, Math.min(rowCount() - 1, leadsTo));
  }

  /** How many rows begin at a step or before. */
  private int rowsBegun(int step) {
    int low = 0;
    int high = rowCount();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (run.firstStep(callAt(middle)) <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public abstract int callAt(int row);

  /** How many callers in view a row has; beyond 255, about that many. */
  public abstract int depthAt(int row);
}
