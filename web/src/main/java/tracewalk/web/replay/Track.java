package tracewalk.web.replay;

import java.util.function.IntPredicate;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;

/**
 * The steps of a run that are in view, in order, and the call tree they make. A call that is not in
 * view is stood for by its nearest caller that is.
 */
public interface Track {

  /** Reads every step of the window once; the calls to keep are asked for by number. */
  static Track of(Run run, IntPredicate keeps) {
    return KeptTrack.of(run, keeps);
  }

  /** Every step of the window is in view; nothing needs to be read. */
  static Track whole(Run run) {
    return new WholeTrack(run);
  }

  Run run();

  /** How many steps are in view. */
  int size();

  /** How many calls are in view. */
  int rowCount();

  /** How many calls begin between the first and the last step, in view or not. */
  int callsInWindow();

  /** The step at a place, counted from 1; places outside are moved to the nearest end. */
  int stepAt(int ordinal);

  /** The place of a step, counted from 1; of one not in view, the place of the last one before. */
  int ordinal(int step);

  int next(int step);

  int back(int step);

  /** The call in view that stands for a call, or 0. */
  int frame(int callId);

  /** The row of a call in the tree, or of the caller that stands for it, or -1. */
  int row(int callId);

  int callAt(int row);

  int depthAt(int row);

  default int first() {
    return stepAt(1);
  }

  default int last() {
    return stepAt(size());
  }

  /** From a call to its end, without what happens inside; from elsewhere to the next step. */
  default int over(int step) {
    Step at = run().step(step);
    int end = at.kind() == StepKind.CALL ? run().lastStep(at.callId()) : 0;
    return end > step ? end : next(step);
  }

  /** To the end of the caller; from an outermost call to its own end. */
  default int out(int step) {
    int call = run().step(step).callId();
    if (call == 0) {
      return next(step);
    }
    int parent = run().parent(call);
    int above = parent == 0 ? 0 : frame(parent);
    int end = run().lastStep(above == 0 ? call : above);
    return end > step ? end : next(step);
  }

  /**
   * The row to point at for a step: that of its call; for a message taken outside every call in
   * view, the call that it leads to; else the last one before.
   */
  default int rowAt(int step) {
    Step at = run().step(step);
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
      if (run().firstStep(callAt(middle)) <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
