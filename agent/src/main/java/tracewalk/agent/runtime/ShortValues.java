package tracewalk.agent.runtime;

import tracewalk.agent.format.Layout;

/** Values of few bytes, written right where they are to stand. Each returns the place after. */
final class ShortValues {

  private static final int SHORT_TYPES = Layout.VALUE_SMALL - Layout.VALUE_SHORT_CLOSED;

  private ShortValues() {}

  private static final int SHORT_WORDS = (Layout.VALUE_SHORT_CLOSED - Layout.VALUE_SHORT_WORD) << 8;

  static long nothing(long to) {
    Memory.putByte(to, Layout.VALUE_NULL);
    return to + 1;
  }

  /** A text by its number. */
  static long word(long to, int word) {
    if (word < SHORT_WORDS) {
      Memory.putByte(to, Layout.VALUE_SHORT_WORD + (word >> 8));
      Memory.putByte(to + 1, word);
      return to + 2;
    }
    Memory.putByte(to, Layout.VALUE_WORD);
    return Memory.putVarint(to + 1, word);
  }

  /** A constant by its number. */
  static long constant(long to, int number) {
    Memory.putByte(to, Layout.VALUE_CONSTANT);
    return Memory.putVarint(to + 1, number);
  }

  static long bool(long to, boolean value) {
    Memory.putByte(to, value ? Layout.VALUE_TRUE : Layout.VALUE_FALSE);
    return to + 1;
  }

  static long number(long to, long value) {
    long place = value - Layout.LEAST_SMALL;
    if ((place & 0x7F) == place) {
      Memory.putByte(to, Layout.VALUE_SMALL + (int) place);
      return to + 1;
    }
    Memory.putByte(to, Layout.VALUE_LONG);
    return Memory.putVarint(to + 1, (value << 1) ^ (value >> 63));
  }

  static long number(long to, double value) {
    Memory.putByte(to, Layout.VALUE_DOUBLE);
    Memory.putFixed(to + 1, Double.doubleToRawLongBits(value));
    return to + 9;
  }

  /** An object left closed. */
  static long closed(long to, int type, long number) {
    if (type < SHORT_TYPES) {
      Memory.putByte(to, Layout.VALUE_SHORT_CLOSED + type);
      return Memory.putVarint(to + 1, number);
    }
    Memory.putByte(to, Layout.VALUE_CLOSED);
    return Memory.putVarint(Memory.putVarint(to + 1, type), number);
  }

  /** The same, of a receiver of the class that declares the method. */
  static long own(long to, long number) {
    Memory.putByte(to, Layout.VALUE_OWN);
    return Memory.putVarint(to + 1, number);
  }

  /** The receiver of the call that is open. */
  static long same(long to) {
    Memory.putByte(to, Layout.VALUE_SAME);
    return to + 1;
  }
}
