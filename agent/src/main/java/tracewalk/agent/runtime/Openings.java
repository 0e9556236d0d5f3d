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

  /**
   * True if one more call may open what it carries.
   *
   * @param kind 0 for what goes in, 1 for what comes out
   */
  boolean take(int method, int kind) {
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
