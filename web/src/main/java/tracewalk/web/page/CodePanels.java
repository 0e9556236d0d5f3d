package tracewalk.web.page;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Origin;

/** The three views on the code of a step: the method, its caller, and the original. */
public record CodePanels(
    @Nullable CodeView java,
    @Nullable CodeView caller,
    @Nullable CodeView python,
    String originText,
    String originLink) {

  static CodePanels of(Exhibit exhibit, Call call, int step) {
    Origin origin = call.origin();
    return new CodePanels(
        method(exhibit, call, step).orElse(null),
        call.parent() == 0 || call.callLine() == 0
            ? null
            : method(exhibit, exhibit.run().call(call.parent()), call.firstStep()).orElse(null),
        origin == null ? null : original(exhibit, origin).orElse(null),
        origin == null ? "" : Guide.Reference.python(origin).text(),
        origin == null ? "" : Guide.Reference.python(origin).address());
  }

  private static Optional<CodeView> method(Exhibit exhibit, Call call, int step) {
    String file = call.file();
    if (file == null || call.line() == 0) {
      return Optional.empty();
    }
    Set<Integer> run = new HashSet<>();
    int hit = linesRun(exhibit, call, step, run);
    return exhibit
        .java()
        .find(call.className(), file)
        .map(
            text ->
                CodeView.of(
                    text, text.startOfBlock(call.line()), text.endOfBlock(call.line()), hit, run));
  }

  /**
   * The lines whose calls are recorded up to a step; gives the last, or the method's first line.
   */
  private static int linesRun(Exhibit exhibit, Call call, int step, Set<Integer> run) {
    int last = call.line();
    for (int id : exhibit.run().children(call.id())) {
      Call child = exhibit.run().call(id);
      if (child.firstStep() > step) {
        break;
      }
      if (child.callLine() > 0) {
        last = child.callLine();
        run.add(last);
      }
    }
    return last;
  }

  private static Optional<CodeView> original(Exhibit exhibit, Origin origin) {
    return exhibit
        .python()
        .find(origin.file())
        .map(text -> CodeView.of(text, origin.first(), origin.last(), origin.first(), Set.of()));
  }
}
