package tracewalk.agent.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one thread is at, as far as others handed it over: the innermost task with its link, and
 * those around it. The calls that stand at the bottom of a task are those that the link led to.
 */
final class Tasks {

  private static final int MOST = 1 << 12;
  private static final int NOWHERE = -1;

  /** How many calls are open below the calls that the link leads to; -1 while none is awaited. */
  int awaitedAt = NOWHERE;

  /** The link that led to what runs now; 0 for none. */
  long link;

  /** How many calls were open when the innermost task began. */
  int base;

  private boolean once;
  private int depth;
  private @Nullable Object[] items = new @Nullable Object[4];
  private long[] links = new long[4];
  private int[] bases = new int[4];
  private int[] awaited = new int[4];
  private boolean[] onces = new boolean[4];

  /** The thread itself was started under this link; only its very first call says so. */
  void startedBy(long by) {
    if (by != 0) {
      link = by;
      once = true;
      awaitedAt = 0;
    }
  }

  /** A thread that is in no task goes on with what it took; 0 for what nobody linked. */
  void turn(long to) {
    if (depth == 0 && (to != 0 || !once)) {
      link = to;
      once = false;
      awaitedAt = to == 0 ? NOWHERE : base;
    }
  }

  void begin(Object item, long by, int open) {
    if (depth == MOST) {
      return;
    }
    reserve();
    items[depth] = item;
    links[depth] = link;
    bases[depth] = base;
    awaited[depth] = awaitedAt;
    onces[depth++] = once;
    link = by;
    base = open;
    once = false;
    awaitedAt = by == 0 ? NOWHERE : open;
  }

  private void reserve() {
    if (depth == items.length) {
      items = Arrays.copyOf(items, depth * 2);
      links = Arrays.copyOf(links, depth * 2);
      bases = Arrays.copyOf(bases, depth * 2);
      awaited = Arrays.copyOf(awaited, depth * 2);
      onces = Arrays.copyOf(onces, depth * 2);
    }
  }

  /** Ends the task and those within that did not say so. */
  void end(Object item) {
    int at = depth - 1;
    while (at >= 0 && items[at] != item) {
      at--;
    }
    if (at >= 0) {
      endTo(at);
    }
  }

  /** A pool's thread is between two tasks. */
  void endAll() {
    endTo(0);
  }

  private void endTo(int at) {
    if (depth > at) {
      link = links[at];
      base = bases[at];
      awaitedAt = awaited[at];
      once = onces[at];
      Arrays.fill(items, at, depth, null);
      depth = at;
    }
  }

  /** The link to be told at a call that was awaited. */
  long told() {
    if (once) {
      awaitedAt = NOWHERE;
    }
    return link;
  }
}
