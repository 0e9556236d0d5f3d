package tracewalk.web.replay;

import java.util.Arrays;
import java.util.function.IntPredicate;
import tracewalk.trace.StepKind;
import tracewalk.trace.table.Bits;

/** Some of the window's calls, with their steps and every message. */
final class ChosenTrack extends Track {
  private static final int DEEPEST = 255;

  private final Bits steps;
  private final Bits rows;
  private final byte[] depths;

  private ChosenTrack(Run run, Bits steps, Bits rows, byte[] depths) {
    super(run);
    this.steps = steps;
    this.rows = rows;
    this.depths = depths;
  }

  /** Is told every step and keeps, for each thread, which open calls are in view. */
  static final class Builder {
    private final Run run;
    private final IntPredicate keeps;
    private final Bits steps;
    private final Bits rows;
    private byte[] depths = new byte[64];
    private Frames[] threads = new Frames[16];
    private int rowCount;

    Builder(Run run, IntPredicate keeps) {
      this.run = run;
      this.keeps = keeps;
      this.steps = new Bits(run.stepCount() + 1);
      this.rows = new Bits(run.callCount() + 1);
    }

    Track build() {
      run.eachStep(this::read);
      byte[] exact = Arrays.copyOf(depths, rowCount);
      return new ChosenTrack(run, steps.counted(), rows.counted(), exact);
    }

    private void read(int number, StepKind kind, int call, int thread) {
      switch (kind) {
        case CALL -> {
          if (enter(call, frames(thread))) {
            steps.set(number);
          }
        }
        case RETURN, THROW -> {
          if (frames(thread).leave()) {
            steps.set(number);
          }
        }
        case SEND, RECEIVE -> steps.set(number);
      }
    }

    private boolean enter(int call, Frames frames) {
      boolean kept = keeps.test(call);
      if (kept) {
        if (rowCount == depths.length) {
          depths = Arrays.copyOf(depths, rowCount * 2);
        }
        depths[rowCount++] = (byte) Math.min(DEEPEST, frames.kept);
        rows.set(call);
      }
      frames.enter(kept);
      return kept;
    }

    private Frames frames(int thread) {
      if (thread >= threads.length) {
        threads = Arrays.copyOf(threads, Math.max(thread + 1, threads.length * 2));
      }
      if (threads[thread] == null) {
        threads[thread] = new Frames();
      }
      return threads[thread];
    }
  }

  /** The open calls of a thread: which of them are in view. */
  private static final class Frames {
    private boolean[] open = new boolean[16];
    private int size;
    private int kept;

    void enter(boolean keeps) {
      if (size == open.length) {
        open = Arrays.copyOf(open, size * 2);
      }
      open[size++] = keeps;
      kept += keeps ? 1 : 0;
    }

    boolean leave() {
      boolean was = open[--size];
      kept -= was ? 1 : 0;
      return was;
    }
  }

  @Override
  public int size() {
    return steps.size();
  }

  @Override
  public int rowCount() {
    return rows.size();
  }

  @Override
  int at(int place) {
    return steps.at(place);
  }

  @Override
  int before(int step) {
    return steps.below(step);
  }

  @Override
  public boolean shows(int step) {
    return steps.get(step);
  }

  @Override
  public int frame(int callId) {
    int frame = callId;
    while (frame != 0 && !rows.get(frame)) {
      frame = run.parent(frame);
    }
    return frame;
  }

  @Override
  int rowOf(int call) {
    return rows.below(call);
  }

  @Override
  public int callAt(int row) {
    return rows.at(row);
  }

  @Override
  public int depthAt(int row) {
    return depths[row] & DEEPEST;
  }
}
