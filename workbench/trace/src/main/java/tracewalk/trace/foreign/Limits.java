package tracewalk.trace.foreign;

/** What a file may hold at most, so that a hostile one cannot take all memory or time. */
final class Limits {
  static final int NESTING = 200;
  static final int TEXT = 1_000_000;
  static final int NAME = 50_000;
  static final int THREADS = 10_000;

  /** Of a thread that has to be told in several because its calls overlap. */
  static final int LANES = 1_000;

  static final int OPEN_CALLS = 1_000_000;
  static final int NAMES = 1_000_000;
  static final long NAME_CHARACTERS = 64L << 20;

  /** Of formats whose calls stand in any order, and are held until all are read. */
  static final int SPANS = 1_000_000;

  static final long HELD_BYTES = 128L << 20;
  static final int EVENT_BYTES = 4 << 20;

  /** Some thirty years. */
  static final double SECONDS = 1e9;

  private Limits() {}
}
