package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Knows where the containers of one class of the JDK keep what they hold. It reads fields: no
 * method of the container is called and no lock is taken, so another thread may change it
 * meanwhile.
 */
abstract class Parts {

  /** Of a container that does not know how much it holds. */
  static final int UNKNOWN = -1;

  /** True if the parts of such a container are pairs of key and value. */
  final boolean pairs;

  Parts(boolean pairs) {
    this.pairs = pairs;
  }

  /** False if nobody knows how to read what this very container shows. */
  boolean isReadable(Object container) {
    return true;
  }

  boolean hasPairs(Object container) {
    return pairs;
  }

  /** How much the container holds, or {@link #UNKNOWN}. */
  abstract int size(Object container);

  /** Hands over each part until the sink wants no more. */
  abstract void each(Object container, Sink sink);

  /** Whether the order is the same in every run. */
  Order order(Object container) {
    return Order.KEPT;
  }

  /** In what order the parts stand. */
  enum Order {
    /** The container's own. */
    KEPT,

    /** That of hashes: of objects which hash by identity it is by chance. */
    BY_HASH,

    /** By chance, whatever the parts are. */
    BY_CHANCE
  }

  /** Receives the parts. */
  abstract static class Sink {
    private static final int PATIENCE = 1 << 16;
    private int steps;

    /** Takes a part; a value goes with it if the container has pairs. False ends the walk. */
    abstract boolean put(@Nullable Object part, @Nullable Object value);

    /** False after so many steps, for a container that changes may be walked in circles. */
    final boolean goesOn() {
      return ++steps < PATIENCE;
    }

    final boolean isTired() {
      return steps >= PATIENCE;
    }
  }
}
