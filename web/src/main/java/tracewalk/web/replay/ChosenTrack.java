package tracewalk.web.replay;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntConsumer;
import tracewalk.trace.StepKind;
import tracewalk.trace.select.Rule;
import tracewalk.trace.select.Selector;
import tracewalk.trace.table.Bits;

/** Some of the window's calls, with their steps and every message. */
final class ChosenTrack extends Track {
  private static final int DEEPEST = 255;

  private final Bits steps;
  private final Bits rows;
  private final byte[] depths;
  private final Map<Rule, Integer> hidden;
  private final Map<Integer, Integer> repeats;

  private ChosenTrack(Builder built) {
    super(built.run);
    this.steps = built.steps.counted();
    this.rows = built.rows.counted();
    this.depths = Arrays.copyOf(built.depths, built.rowCount);
    this.hidden = built.selector.hidden();
    this.repeats = built.selector.repeats();
  }

  /** Is told every step. */
  static final class Builder {
    private static final int PIECE = 1 << 20;

    private final Run run;
    private final Selector selector;
    private final IntConsumer progress;
    private final Bits steps;
    private final Bits rows;
    private byte[] depths = new byte[64];
    private int rowCount;

    Builder(Run run, Selector selector, IntConsumer progress) {
      this.run = run;
      this.selector = selector;
      this.progress = progress;
      this.steps = new Bits(run.stepCount() + 1);
      this.rows = new Bits(run.callCount() + 1);
    }

    Track build() {
      for (int first = 1; first <= run.stepCount(); first += PIECE) {
        run.eachStep(first, Math.min(run.stepCount(), first + PIECE - 1), this::read);
        progress.accept(Math.min(run.stepCount(), first + PIECE - 1));
      }
      return new ChosenTrack(this);
    }

    private void read(int number, StepKind kind, int call, int thread) {
      if (selector.shows(number, kind, call, thread)) {
        steps.set(number);
        if (kind == StepKind.CALL) {
          row(call);
        }
      }
    }

    private void row(int call) {
      if (rowCount == depths.length) {
        depths = Arrays.copyOf(depths, rowCount * 2);
      }
      depths[rowCount++] = (byte) Math.min(DEEPEST, selector.depth());
      rows.set(call);
    }
  }

  @Override
  public Map<Rule, Integer> hidden() {
    return hidden;
  }

  @Override
  public int repeats(int callId) {
    return repeats.getOrDefault(callId, 0);
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
