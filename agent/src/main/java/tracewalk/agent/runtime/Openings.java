package tracewalk.agent.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Says which calls of one thread open the objects that they carry: so many first ones of each
 * method. It counts those that carry any, so the same thread does the same in every run.
 */
final class Openings {

  private static final int PAGE = 64;
  private @Nullable int[][] pages = new int[16][];
  private int method;
  private int kind;

  /** Whether the event opens objects: 0 as long as it has met none. */
  private int opens;

  /** What follows goes into a call of this method (kind 0) or comes out of it (kind 1). */
  void of(int method, int kind) {
    this.method = method;
    this.kind = kind;
    opens = 0;
  }

  /** What follows is opened, however often. */
  void always() {
    opens = 1;
  }

  /** Whether the event may open what it carries. */
  boolean mayOpen() {
    if (opens == 0) {
      opens = take() ? 1 : -1;
    }
    return opens > 0;
  }

  private boolean take() {
    int number = method * 2 + kind;
    int page = number / PAGE;
    if (page >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(pages.length * 2, page + 1));
    }
    int[] counts = pages[page];
    if (counts == null) {
      counts = new int[PAGE];
      pages[page] = counts;
    }
    int count = counts[number % PAGE];
    if (count >= Settings.open) {
      return false;
    }
    counts[number % PAGE] = count + 1;
    return true;
  }
}
