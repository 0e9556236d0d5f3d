package tracewalk.bench.clock;

/** What is recorded of the programs beside it: calls that last as long as they are told to. */
final class Spun {
  private Spun() {}

  /** Lasts so many nanoseconds and says when it began and ended. */
  static void spin(long nanos, long[] real, int at) {
    long begin = System.nanoTime();
    long end = begin;
    while (end - begin < nanos) {
      end = System.nanoTime();
    }
    real[at] = begin;
    real[at + 1] = end;
  }

  static long step(long value) {
    return value * 31 + 1;
  }

  static void turn() {}
}
