package tracewalk.agent.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a program hands over through a queue from what a library keeps in one: a program puts
 * it there itself, or it is an object of the program's own. Many libraries keep buffers for their
 * next user in a queue; nobody would call that a message.
 */
public final class PutSites {

  private static final ClassValue<Boolean> OWN =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return Programs.isOwn(type);
        }
      };

  private static volatile boolean[] sites = new boolean[64];

  private PutSites() {}

  /** At this call site something is put into a queue. */
  public static synchronized void add(int site) {
    boolean[] known = sites;
    boolean[] more =
        Arrays.copyOf(
            known, site < known.length ? known.length : Math.max(site + 1, known.length * 2));
    more[site] = true;
    sites = more;
  }

  static boolean isOfProgram(ThreadLog log, @Nullable Object item) {
    boolean[] known = sites;
    int site = log.site;
    if (site < known.length && known[site]) {
      return true;
    }
    boolean before = log.busy;
    log.busy = true;
    try {
      return item != null && OWN.get(item.getClass());
    } finally {
      log.busy = before;
    }
  }
}
