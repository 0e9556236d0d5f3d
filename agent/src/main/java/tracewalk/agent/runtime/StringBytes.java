package tracewalk.agent.runtime;

/** The bytes of which strings are made, where they lie: they are read and never written. */
final class StringBytes {

  private static final long VALUE = Memory.UNSAFE.objectFieldOffset(String.class, "value");
  private static final long CODER = Memory.UNSAFE.objectFieldOffset(String.class, "coder");
  private static final long HIGH_BITS = 0x8080808080808080L;

  private StringBytes() {}

  static byte[] of(String text) {
    return (byte[]) Memory.UNSAFE.getReference(text, VALUE);
  }

  /** True if each character has two bytes. */
  static boolean isWide(String text) {
    return Memory.UNSAFE.getByte(text, CODER) != 0;
  }

  /** True if so many first bytes are each a character of ASCII. */
  static boolean isAscii(String text, byte[] bytes, int length) {
    if (isWide(text)) {
      return false;
    }
    int at = 0;
    for (; at + 8 <= length; at += 8) {
      if ((Memory.eightBytes(bytes, at) & HIGH_BITS) != 0) {
        return false;
      }
    }
    int rest = 0;
    for (; at < length; at++) {
      rest |= bytes[at];
    }
    return rest >= 0;
  }
}
