package tracewalk.trace.align;

/**
 * Numbers that stand for texts: two that are alike have the same, others almost surely not. Not for
 * secrets: who wants to can find two texts of one number.
 */
final class Fingerprint {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final long START = 0xC2B2AE3D27D4EB4FL;

  private long state = START;

  Fingerprint add(String text) {
    state = mixed(mixed(state, text.length()), text);
    return this;
  }

  Fingerprint add(long value) {
    state = mixed(state, value);
    return this;
  }

  /** The number of all that was added since the last time. */
  long take() {
    long number = finished(state);
    state = START;
    return number;
  }

  /** The number of one text. */
  static long of(String text) {
    return finished(mixed(mixed(START, text.length()), text));
  }

  private static long mixed(long state, String text) {
    long mixed = state;
    for (int at = 0; at < text.length(); at++) {
      mixed = mixed(mixed, text.charAt(at));
    }
    return mixed;
  }

  private static long mixed(long state, long value) {
    return Long.rotateLeft((state ^ value) * SPREAD, 29);
  }

  private static long finished(long state) {
    long spread = (state ^ (state >>> 32)) * SPREAD;
    return spread ^ (spread >>> 29);
  }
}
