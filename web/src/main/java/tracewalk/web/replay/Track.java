package tracewalk.web.replay;

import java.util.Arrays;
import java.util.function.IntPredicate;
import tracewalk.trace.Call;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;

/**
 * The steps of a run that are in view, in order, and the call tree they make. A call that is not in
 * view is stood for by its nearest caller that is.
 */
public final class Track {
  private final Run run;
  private final int[] frame;
  private final int[] rowOf;
  private final int[] rows;
  private final int[] depths;
  private final int[] steps;
  private final int callsInWindow;

  private Track(Builder read) {
    this.run = read.run;
    this.frame = read.frame;
    this.rowOf = read.rowOf;
    this.rows = Arrays.copyOf(read.rows, read.rowCount);
    this.depths = Arrays.copyOf(read.depths, read.rowCount);
    this.steps = Arrays.copyOf(read.steps, read.stepCount);
    this.callsInWindow = read.calls;
  }

  /** Reads every step of the window once; the calls to keep are asked for by number. */
  public static Track of(Run run, IntPredicate keeps) {
    Builder builder = new Builder(run, keeps);
    for (int number = 1; number <= run.stepCount(); number++) {
      builder.read(run.step(number));
    }
    return new Track(builder);
  }

  /** What has been read so far. */
  private static final class Builder {
    private final Run run;
    private final IntPredicate keeps;
    private final int[] frame;
    private final int[] rowOf;
    private final int[] rows;
    private final int[] depths;
    private final int[] steps;
    private int rowCount;
    private int stepCount;
    private int calls;

    Builder(Run run, IntPredicate keeps) {
      this.run = run;
      this.keeps = keeps;
      this.frame = new int[run.callCount() + 1];
      this.rowOf = new int[run.callCount() + 1];
      this.rows = new int[run.callCount()];
      this.depths = new int[run.callCount()];
      this.steps = new int[run.stepCount()];
      Arrays.fill(rowOf, -1);
    }

    void read(Step step) {
      int id = step.callId();
      if (step.kind() == StepKind.CALL) {
        enter(id);
      }
      if (isMessage(step) || (id > 0 && frame[id] == id)) {
        steps[stepCount++] = step.number();
      }
    }

    private void enter(int call) {
      calls++;
      int above = frame[run.parent(call)];
      if (!keeps.test(call)) {
        frame[call] = above;
        return;
      }
      frame[call] = call;
      rowOf[call] = rowCount;
      depths[rowCount] = above == 0 ? 0 : depths[rowOf[above]] + 1;
      rows[rowCount++] = call;
    }
  }

  private static boolean isMessage(Step step) {
    return step.kind() == StepKind.SEND || step.kind() == StepKind.RECEIVE;
  }

  /** How many steps are in view. */
  public int size() {
    return steps.length;
  }

  /** How many calls are in view. */
  public int rowCount() {
    return rows.length;
  }

  /** How many calls begin between the first and the last step, in view or not. */
  public int callsInWindow() {
    return callsInWindow;
  }

  public int first() {
    return steps.length == 0 ? 1 : steps[0];
  }

  public int last() {
    return steps.length == 0 ? 1 : steps[steps.length - 1];
  }

  /** The step at a place, counted from 1; places outside are moved to the nearest end. */
  public int stepAt(int ordinal) {
    return steps.length == 0 ? 1 : steps[Math.max(1, Math.min(steps.length, ordinal)) - 1];
  }

  /** The place of a step, counted from 1; of one not in view, the place of the last one before. */
  public int ordinal(int step) {
    int index = Arrays.binarySearch(steps, step);
    return index >= 0 ? index + 1 : Math.max(1, -index - 1);
  }

  public int next(int step) {
    int index = Arrays.binarySearch(steps, step);
    return stepAt(index >= 0 ? index + 2 : -index);
  }

  public int back(int step) {
    int index = Arrays.binarySearch(steps, step);
    return stepAt(index >= 0 ? index : -index - 1);
  }

  /** From a call to its end, without what happens inside; from elsewhere to the next step. */
  public int over(int step) {
    Step at = run.step(step);
    int end = at.kind() == StepKind.CALL ? run.call(at.callId()).lastStep() : 0;
    return end > step ? end : next(step);
  }

  /** To the end of the caller; from an outermost call to its own end. */
  public int out(int step) {
    int callId = run.step(step).callId();
    if (callId == 0) {
      return next(step);
    }
    Call call = run.call(callId);
    int above = frame[call.parent()];
    int end = above == 0 ? call.lastStep() : run.call(above).lastStep();
    return end > step ? end : next(step);
  }

  /** The call in view that stands for a call, or 0. */
  public int frame(int callId) {
    return frame[callId];
  }

  /** The row of a call in the tree, or of the caller that stands for it, or -1. */
  public int row(int callId) {
    return frame[callId] == 0 ? -1 : rowOf[frame[callId]];
  }

  /**
   * The row to point at for a step: that of its call; for a message taken outside every call in
   * view, the call that it leads to; else the last one before.
   */
  public int rowAt(int step) {
    Step at = run.step(step);
    int own = at.callId() == 0 ? -1 : row(at.callId());
    if (own >= 0 || rows.length == 0) {
      return Math.max(0, own);
    }
    int begun = rowsBegun(step);
    int leadsTo = at.kind() == StepKind.RECEIVE ? begun : begun - 1;
    return Math.max(0, Math.min(rows.length - 1, leadsTo));
  }

  /** How many rows begin at a step or before. */
  private int rowsBegun(int step) {
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (run.call(rows[middle]).firstStep() <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public int callAt(int row) {
    return rows[row];
  }

  public int depthAt(int row) {
    return depths[row];
  }
}
