package tracewalk.web.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tracewalk.trace.Recording;
import tracewalk.trace.secrets.Finding;
import tracewalk.trace.secrets.SecretSearch;

/** Prints where a recording seems to hold secrets: of many alike, the first and their number. */
final class SecretsText {

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final PrintWriter out;

  private SecretsText(PrintWriter out) {
    this.out = out;
  }

  /** Answers the command's exit code. */
  static int print(Recording recording, PrintWriter out) {
    SecretsText text = new SecretsText(out);
    SecretSearch.run(recording, text::found);
    text.end();
    out.flush();
    return text.counts.isEmpty() ? 0 : 1;
  }

  private void found(Finding finding) {
    String where = finding.where().replaceFirst("^(call|message) \\d+", "$1");
    String path = finding.path().replaceAll("\\[\\d+]", "[]");
    if (counts.merge(where + path + finding.why(), 1, Integer::sum) == 1) {
      out.println(finding.where() + ", " + finding.path() + ": " + finding.why().words());
    }
  }

  private void end() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    out.println(
        all == 0
            ? "nothing looks like a secret"
            : all + " times something looks like a secret, in " + counts.size() + " places");
  }
}
