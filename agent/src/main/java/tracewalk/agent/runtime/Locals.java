package tracewalk.agent.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/**
 * What one thread's open calls have shown of their local variables, so that a line shows what has
 * changed since. No object is kept: its number tells it from others, a text its hash.
 */
final class Locals {

  /** What changes at one line beyond this is shown at the next. */
  private static final int MOST = 64;

  private static final int MOST_BYTES = 1 << 16;

  /** Longer texts are told apart as objects are. */
  private static final int SHORT_TEXT = 1000;

  private static final byte UNSHOWN = 0;
  private static final byte NOTHING = 1;
  private static final byte WHOLE = 2;
  private static final byte FLOATING = 3;
  private static final byte TRUTH = 4;
  private static final byte LETTER = 5;
  private static final byte TEXT = 6;
  private static final byte OBJECT = 7;

  private final ThreadLog log;
  private byte[] kinds = {};
  private long[] bits = {};

  /** For each open call that can show lines: how deep it is, and where its variables begin. */
  private int[] depths = {};

  private int[] starts = {};
  private int open;
  private int end;

  private boolean writing;
  private int position;
  private int count;
  private int countPlace;

  Locals(ThreadLog log) {
    this.log = log;
  }

  void open(int variables) {
    int depth = log.frames.depth;
    closeFrom(depth);
    if (open == depths.length) {
      starts = Arrays.copyOf(starts, Math.max(16, open * 2));
      depths = Arrays.copyOf(depths, Math.max(16, open * 2));
    }
    if (end + variables > kinds.length) {
      int room = Math.max(64, Math.max(kinds.length * 2, end + variables));
      bits = Arrays.copyOf(bits, room);
      kinds = Arrays.copyOf(kinds, room);
    }
    Arrays.fill(kinds, end, end + variables, UNSHOWN);
    depths[open] = depth;
    starts[open] = end;
    end += variables;
    open++;
  }

  /** Forgets the calls that are as deep or deeper: they are over. */
  private void closeFrom(int depth) {
    while (open > 0 && depths[open - 1] >= depth) {
      end = starts[--open];
    }
  }

  void begin(int place) {
    int depth = log.frames.depth;
    closeFrom(depth + 1);
    if (writing && open > 0) {
      Arrays.fill(kinds, starts[open - 1], end, UNSHOWN);
    }
    writing = open > 0 && depths[open - 1] == depth && log.frames.top() > 0;
    if (writing) {
      log.snapshot.line(place);
      position = 0;
      count = 0;
      countPlace = log.scratch.length;
      log.scratch.putByte(0);
    }
  }

  void end() {
    if (writing) {
      log.scratch.bytes[countPlace] = (byte) count;
      log.note(Layout.CODE_LINE);
      writing = false;
    }
  }

  /** True if the variable is to be shown; its place is then written. */
  private boolean changed(int variable, byte kind, long value) {
    if (!writing) {
      return false;
    }
    int at = starts[open - 1] + variable;
    int place = position++;
    boolean same = kinds[at] == kind && bits[at] == value;
    if (same || count == MOST || log.scratch.length > MOST_BYTES) {
      return false;
    }
    kinds[at] = kind;
    bits[at] = value;
    count++;
    log.scratch.putVarint(place);
    return true;
  }

  void number(long value, int variable) {
    if (changed(variable, WHOLE, value)) {
      log.snapshot.number(value);
    }
  }

  void number(double value, int variable) {
    if (changed(variable, FLOATING, Double.doubleToRawLongBits(value))) {
      log.snapshot.number(value);
    }
  }

  void bool(boolean value, int variable) {
    if (changed(variable, TRUTH, value ? 1 : 0)) {
      log.snapshot.bool(value);
    }
  }

  void character(char value, int variable) {
    if (changed(variable, LETTER, value)) {
      log.snapshot.character(value);
    }
  }

  void object(@Nullable Object value, int variable) {
    if (writing && isChanged(value, variable)) {
      log.snapshot.argument(value);
    }
  }

  void secret(@Nullable Object value, int variable) {
    if (writing && isChanged(value, variable)) {
      log.snapshot.secretArgument(value);
    }
  }

  private boolean isChanged(@Nullable Object value, int variable) {
    if (value == null) {
      return changed(variable, NOTHING, 0);
    } else if (value instanceof String text && text.length() <= SHORT_TEXT) {
      return changed(variable, TEXT, Texts.hash(text, SHORT_TEXT));
    } else if (value instanceof Integer || value instanceof Long) {
      return changed(variable, WHOLE, ((Number) value).longValue());
    } else if (value instanceof Boolean truth) {
      return changed(variable, TRUTH, truth ? 1 : 0);
    } else {
      return changed(variable, OBJECT, log.snapshot.identity(value));
    }
  }
}
