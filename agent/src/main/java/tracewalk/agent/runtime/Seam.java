package tracewalk.agent.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/**
 * What the rules want to know at the entry of one method: fields of one argument, under the names
 * of facts.
 *
 * @param kind of the event, as in the file
 * @param link the field that ties a send to its receipts; null for a mark
 * @param facts name of the fact, name of the field
 */
public record Seam(int kind, @Nullable String link, Map<String, String> facts) {

  private static final List<Seam> SEAMS = new ArrayList<>();

  public static int add(Seam seam) {
    synchronized (SEAMS) {
      SEAMS.add(seam);
      return SEAMS.size() - 1;
    }
  }

  static Seam number(int seam) {
    synchronized (SEAMS) {
      return SEAMS.get(seam);
    }
  }

  void write(ThreadLog log, @Nullable Object argument) {
    if (kind == Layout.CODE_MARK) {
      log.snapshot.plainText(argument);
    } else {
      log.snapshot.message(argument, this);
    }
    log.note(kind);
  }
}
