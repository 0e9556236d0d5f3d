package tracewalk.web.replay;

import java.util.Arrays;
import java.util.function.IntPredicate;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;

/** Some of the steps of a run, found by reading all of them. */
final class KeptTrack implements Track {
  private final Run run;
  private final int[] frame;
  private final int[] rowOf;
  private final int[] rows;
  private final int[] depths;
  private final int[] steps;
  private final int callsInWindow;

  private KeptTrack(Builder read) {
    this.run = read.run;
    this.frame = read.frame;
    this.rowOf = read.rowOf;
    this.rows = Arrays.copyOf(read.rows, read.rowCount);
    this.depths = Arrays.copyOf(read.depths, read.rowCount);
    this.steps = Arrays.copyOf(read.steps, read.stepCount);
    this.callsInWindow = read.calls;
  }

  static Track of(Run run, IntPredicate keeps) {
    Builder builder = new Builder(run, keeps);
    for (int number = 1; number <= run.stepCount(); number++) {
      builder.read(run.step(number));
    }
    return new KeptTrack(builder);
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

  @Override
  public Run run() {
    return run;
  }

  @Override
  public int size() {
    return steps.length;
  }

  @Override
  public int rowCount() {
    return rows.length;
  }

  @Override
  public int callsInWindow() {
    return callsInWindow;
  }

  @Override
  public int stepAt(int ordinal) {
    return steps.length == 0 ? 1 : steps[Math.max(1, Math.min(steps.length, ordinal)) - 1];
  }

  @Override
  public int ordinal(int step) {
    int index = Arrays.binarySearch(steps, step);
    return index >= 0 ? index + 1 : Math.max(1, -index - 1);
  }

  @Override
  public int next(int step) {
    int index = Arrays.binarySearch(steps, step);
    return stepAt(index >= 0 ? index + 2 : -index);
  }

  @Override
  public int back(int step) {
    int index = Arrays.binarySearch(steps, step);
    return stepAt(index >= 0 ? index : -index - 1);
  }

  @Override
  public int frame(int callId) {
    return frame[callId];
  }

  @Override
  public int row(int callId) {
    return frame[callId] == 0 ? -1 : rowOf[frame[callId]];
  }

  @Override
  public int callAt(int row) {
    return rows[row];
  }

  @Override
  public int depthAt(int row) {
    return depths[row];
  }
}
