package tracewalk.web.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tracewalk.trace.Call;
import tracewalk.trace.Origin;
import tracewalk.web.page.CallView;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.source.CodeLine;
import tracewalk.web.source.SourceText;

/** The code of the methods that ran, each once. */
final class Excerpts {
  private static final int MOST_LINES = 160;
  private static final int MOST_CALLS = 300;

  private final Exhibit exhibit;
  private final Map<String, Excerpt> known = new LinkedHashMap<>();

  /**
   * A method as its source has it.
   *
   * @param ran the lines that are known to have run
   * @param hidden how many lines follow that are not shown
   * @param origin where the original has it; texts of it are empty if it has none
   */
  record Excerpt(
      String id,
      String name,
      String file,
      List<CodeLine> lines,
      int hidden,
      Set<Integer> ran,
      Guide.Reference origin) {
    public int first() {
      return lines.isEmpty() ? 0 : lines.get(0).number();
    }

    public String look(CodeLine line) {
      return ran.contains(line.number()) ? "ran" : "";
    }
  }

  Excerpts(Exhibit exhibit) {
    this.exhibit = exhibit;
  }

  /** Where the document has the code of a call; empty where its source is not at hand. */
  String of(Call call) {
    String file = call.file();
    if (file == null || call.line() == 0) {
      return "";
    }
    Optional<SourceText> source = exhibit.java().find(call.className(), file);
    if (source.isEmpty()) {
      return "";
    }
    Excerpt excerpt =
        known.computeIfAbsent(
            call.className() + "." + call.method() + ":" + call.line(),
            name -> cut(call, source.get()));
    exhibit.run().children(call.id(), MOST_CALLS).stream()
        .map(child -> exhibit.run().call(child).callLine())
        .forEach(excerpt.ran()::add);
    return excerpt.id();
  }

  private Excerpt cut(Call call, SourceText source) {
    int first = source.startOfBlock(call.line());
    int last = source.endOfBlock(call.line());
    int shown = Math.min(last, first + MOST_LINES - 1);
    Origin origin = call.origin();
    return new Excerpt(
        "code-" + (known.size() + 1),
        CallView.name(call),
        source.file(),
        source.between(first, shown),
        last - shown,
        new TreeSet<>(),
        origin == null ? new Guide.Reference("", "") : Guide.Reference.python(origin));
  }

  List<Excerpt> all() {
    return new ArrayList<>(known.values());
  }
}
