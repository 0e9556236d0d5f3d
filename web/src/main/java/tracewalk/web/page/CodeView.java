package tracewalk.web.page;

import java.util.List;
import java.util.Set;
import tracewalk.web.source.CodeLine;
import tracewalk.web.source.SourceText;

/** An excerpt of a source file: the line that is marked and those known to have run. */
public record CodeView(String file, int hit, Set<Integer> run, List<CodeLine> lines) {
  private static final int MOST = 70;
  private static final int AROUND = 4;

  /** Cuts a method out of its file; of a long one, what lies around the marked line. */
  static CodeView of(SourceText text, int first, int last, int hit, Set<Integer> run) {
    int from = first - AROUND;
    int to = Math.max(last, first) + AROUND;
    if (to - from > MOST) {
      from = Math.max(from, Math.min(hit - MOST / 3, to - MOST));
      to = from + MOST;
    }
    return new CodeView(text.file(), hit, run, text.between(from, to));
  }

  /** The name of a line's look. */
  public String look(CodeLine line) {
    if (line.number() == hit) {
      return "hit";
    }
    return run.contains(line.number()) ? "ran" : "";
  }
}
