package tracewalk.web.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One line on a recording, for people.
 *
 * @param kept the parts that it is joined of
 * @param jvms how many JVMs took the agent
 */
record Summary(Path file, List<Part> kept, int jvms) {

  @Override
  public String toString() {
    if (kept.isEmpty()) {
      return jvms == 0
          ? "recorded nothing: the command started no JVM that took the agent"
          : "recorded nothing that could be joined";
    }
    long calls = kept.stream().mapToLong(Part::calls).sum();
    int threads = kept.stream().mapToInt(Part::threads).sum();
    String what = counted(calls, "call") + " of " + counted(threads, "thread");
    return "recorded "
        + (stopped() ? "part of " : "")
        + what
        + " in "
        + where()
        + others()
        + lost();
  }

  private String where() {
    return counted(kept.size(), "JVM") + " to " + file;
  }

  private boolean stopped() {
    return kept.stream().anyMatch(part -> part.header().stopped());
  }

  private String others() {
    int others = jvms - kept.size();
    return others == 0 ? "" : " (" + counted(jvms, "JVM") + " in all)";
  }

  private String lost() {
    long dropped = kept.stream().mapToLong(Part::dropped).sum();
    int left = kept.stream().mapToInt(Part::left).sum();
    return (stopped() ? "; the file took no more, see 'tracewalk info'" : "")
        + (dropped == 0 ? "" : "; dropped " + counted(dropped, "call"))
        + (left == 0 ? "" : "; not all was seen, see 'tracewalk info'");
  }

  private static String counted(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
