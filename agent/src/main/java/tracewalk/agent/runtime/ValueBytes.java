package tracewalk.agent.runtime;

import tracewalk.agent.format.Layout;
import tracewalk.agent.runtime.Identities.Known;

/** Puts values' bytes into the scratch, as the format wants them. */
abstract class ValueBytes {

  /** So many items, entries or fields of one object are shown. */
  static final int WIDTH = 64;

  private static final int SHORT_TYPES = Layout.VALUE_SMALL - Layout.VALUE_SHORT_CLOSED;

  final Scratch scratch;

  ValueBytes(Scratch scratch) {
    this.scratch = scratch;
  }

  /** An object left closed. */
  final void closed(int type, long number) {
    if (type < SHORT_TYPES) {
      scratch.putByte(Layout.VALUE_SHORT_CLOSED + type);
    } else {
      scratch.putByte(Layout.VALUE_CLOSED);
      scratch.putVarint(type);
    }
    scratch.putVarint(number);
  }

  /** An object that has nothing to show. */
  final void bare(Known known) {
    scratch.putByte(Layout.VALUE_BARE);
    scratch.putVarint(known.plan.type);
    scratch.putVarint(known.number);
  }

  final void head(int flags, int type, long id) {
    scratch.putByte(Layout.VALUE_OBJECT);
    scratch.putByte(flags);
    scratch.putVarint(type);
    scratch.putVarint(id);
  }

  /** Begins an object of so many parts and returns the place of its flags, for {@link #flag}. */
  final int head(int flags, TypePlan plan, long id, long size) {
    scratch.putByte(Layout.VALUE_OBJECT);
    int place = scratch.length;
    boolean cut = size > WIDTH;
    scratch.putByte(flags | (cut ? Layout.OBJECT_CUT | Layout.OBJECT_SIZE : 0));
    scratch.putVarint(plan.type);
    scratch.putVarint(id);
    if (cut) {
      scratch.putVarint(size);
    }
    return place;
  }

  final void flag(int place, int flag) {
    scratch.bytes[place] |= (byte) flag;
  }

  /** Room for a count below 128 that is known later. */
  final int countPlace() {
    scratch.putByte(0);
    return scratch.length - 1;
  }

  final void count(int place, int count) {
    scratch.bytes[place] = (byte) count;
  }

  final void name(int name) {
    scratch.putVarint(name);
  }

  final void bool(boolean value) {
    scratch.putByte(value ? Layout.VALUE_TRUE : Layout.VALUE_FALSE);
  }

  final void character(char value) {
    scratch.putByte(Layout.VALUE_TEXT);
    scratch.putCharacter(value);
  }

  final void number(long value) {
    long place = value - Layout.LEAST_SMALL;
    if ((place & 0x7F) == place) {
      scratch.putByte(Layout.VALUE_SMALL + (int) place);
    } else {
      scratch.putByte(Layout.VALUE_LONG);
      scratch.putVarint((value << 1) ^ (value >> 63));
    }
  }

  final void number(double value) {
    scratch.putByte(Layout.VALUE_DOUBLE);
    scratch.putFixed(Double.doubleToRawLongBits(value));
  }

  final void bigNumber(int tag, String digits) {
    scratch.putByte(tag);
    scratch.putText(digits);
  }

  /** An object by its number among the constants. */
  final void constant(int number) {
    scratch.putByte(Layout.VALUE_CONSTANT);
    scratch.putVarint(number);
  }
}
