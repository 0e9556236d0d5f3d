package tracewalk.web.replay;

import java.util.Arrays;
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

  private Track(Run run, int[] frame, int[] rowOf, int[][] tree, int[] steps, int callsInWindow) {
    this.run = run;
    this.frame = frame;
    this.rowOf = rowOf;
    this.rows = tree[0];
    this.depths = tree[1];
    this.steps = steps;
    this.callsInWindow = callsInWindow;
  }

  /** Reads every step of the window once. */
  public static Track of(Run run, Scope scope) {
    int[] frame = new int[run.callCount() + 1];
    int[] rowOf = new int[run.callCount() + 1];
    Arrays.fill(rowOf, -1);
    int[] rows = new int[run.callCount()];
    int[] depths = new int[run.callCount()];
    int[] steps = new int[run.stepCount()];
    int rowCount = 0;
    int stepCount = 0;
    int calls = 0;
    for (int number = 1; number <= run.stepCount(); number++) {
      Step step = run.step(number);
      if (step.kind() == StepKind.CALL) {
        Call call = run.call(step.callId());
        calls++;
        int above = frame[call.parent()];
        boolean kept = scope.keeps(call);
        frame[call.id()] = kept ? call.id() : above;
        if (kept) {
          rowOf[call.id()] = rowCount;
          depths[rowCount] = above == 0 ? 0 : depths[rowOf[above]] + 1;
          rows[rowCount++] = call.id();
        }
      }
      if (isMessage(step) || frame[step.callId()] == step.callId()) {
        steps[stepCount++] = number;
      }
    }
    int[][] tree = {Arrays.copyOf(rows, rowCount), Arrays.copyOf(depths, rowCount)};
    return new Track(run, frame, rowOf, tree, Arrays.copyOf(steps, stepCount), calls);
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

  public int callAt(int row) {
    return rows[row];
  }

  public int depthAt(int row) {
    return depths[row];
  }
}
