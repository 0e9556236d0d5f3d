package tracewalk.agent.runtime;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Threads that were started inside a recorded call and have made none of their own yet. */
final class Spawns {

  private static final int MOST = 10_000;
  private static final List<Started> WAITING = new ArrayList<>();
  private static int links;

  private record Started(WeakReference<Thread> thread, String link) {}

  private Spawns() {}

  static synchronized String link(Thread thread) {
    WAITING.removeIf(started -> started.thread.get() == null);
    if (WAITING.size() == MOST) {
      WAITING.remove(0);
    }
    String link = "spawn-" + ++links;
    WAITING.add(new Started(new WeakReference<>(thread), link));
    return link;
  }

  /** The link under which a thread was started, once; null if there is none. */
  static synchronized @Nullable String take(Thread thread) {
    for (int i = 0; i < WAITING.size(); i++) {
      if (WAITING.get(i).thread.get() == thread) {
        return WAITING.remove(i).link;
      }
    }
    return null;
  }
}
