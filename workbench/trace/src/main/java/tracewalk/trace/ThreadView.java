package tracewalk.trace;

import org.jspecify.annotations.Nullable;

/**
 * A thread of the recorded program, with the cell and service that its name tells.
 *
 * @param process the process that it belongs to, told only where there are several
 */
public record ThreadView(
    String id,
    String name,
    boolean daemon,
    @Nullable String cell,
    @Nullable String service,
    @Nullable String process) {

  /** A thread of the only process. */
  public ThreadView(
      String id, String name, boolean daemon, @Nullable String cell, @Nullable String service) {
    this(id, name, daemon, cell, service, null);
  }

  /** Where it runs: its cell; of a program without cells its process, if there are several. */
  public @Nullable String place() {
    return cell == null ? process : cell;
  }

  ThreadView in(String named) {
    return new ThreadView(id, name, daemon, cell, service, named);
  }
}
