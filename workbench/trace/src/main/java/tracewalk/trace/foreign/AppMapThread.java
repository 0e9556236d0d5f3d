package tracewalk.trace.foreign;

import java.io.IOException;
import java.util.Arrays;

/** The calls that are open on one thread of an AppMap. */
final class AppMapThread {
  private final ThreadLog log;
  private long[] ids = new long[16];
  private long[] times = new long[16];
  private int depth;
  private long unended;

  AppMapThread(ThreadLog log) {
    this.log = log;
  }

  void enter(AppMapEvent event, long now) throws IOException {
    if (depth == ids.length) {
      ids = Arrays.copyOf(ids, depth * 2);
      times = Arrays.copyOf(times, depth * 2);
    }
    ids[depth] = event.id;
    times[depth++] = now;
    log.enter(now, event.method(), event.values());
  }

  /** When an open call began, or -1. Ids rise, so they can be searched. */
  long entered(long id) {
    int at = Arrays.binarySearch(ids, 0, depth, id);
    return at < 0 ? -1 : times[at];
  }

  /** Ends a call with those in it that have not returned; says how many. */
  int leave(AppMapEvent event, long now) throws IOException {
    int ended = 1;
    for (; ids[depth - 1] != event.parent; depth--, ended++) {
      unended++;
      log.over(now);
    }
    depth--;
    if (event.thrown != null) {
      log.threw(now, event.thrown, event.thrownId, event.thrownMessage);
    } else {
      log.returns(now, event.result());
    }
    return ended;
  }

  long unended() {
    return unended;
  }
}
