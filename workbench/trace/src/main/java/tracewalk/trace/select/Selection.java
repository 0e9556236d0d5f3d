package tracewalk.trace.select;

import java.util.List;

/**
 * Which calls are meant, with their steps. A call that is left out is stood for by its nearest
 * caller that is not.
 *
 * @param from the first step, or 0
 * @param to the last step, or 0
 * @param root the call that did all that is meant, itself or through messages; or 0
 * @param depth how many callers that are meant a call has at most, and one more; or 0
 * @param include patterns for classes or methods, of which one must fit; none: any
 * @param exclude patterns of which none may fit
 * @param cells names of cells; one with {@code !} before it is left out; the same holds for
 *     services, threads and processes
 * @param threads ids or names
 * @param ported only calls with an origin
 * @param collapse of calls of one method that follow upon each other only the first
 */
public record Selection(
    int from,
    int to,
    int root,
    int depth,
    List<String> include,
    List<String> exclude,
    List<String> cells,
    List<String> services,
    List<String> threads,
    List<String> processes,
    boolean ported,
    boolean collapse) {
  /** Everything. */
  public static final Selection ALL =
      new Selection(
          0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false,
          false);

  public Selection {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    cells = List.copyOf(cells);
    services = List.copyOf(services);
    threads = List.copyOf(threads);
    processes = List.copyOf(processes);
  }

  /** The same, of ported calls only. */
  public Selection onlyPorted() {
    return new Selection(
        from, to, root, depth, include, exclude, cells, services, threads, processes, true,
        collapse);
  }

  public boolean isAll() {
    return equals(ALL);
  }
}
