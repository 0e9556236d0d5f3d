package tracewalk.web.page;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Origin;
import tracewalk.web.replay.Run;

/** The three views on the code of a step: the method, its caller, and the original. */
public record CodePanels(
    @Nullable CodeView java,
    @Nullable CodeView caller,
    @Nullable CodeView python,
    String originText,
    String originLink) {
  private static final int MOST_CALLS = 300;

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
   * The lines whose calls are recorded up to a step; gives the last, or the method's first line. Of
   * a call that made very many, the first are looked at and those right before the step.
   */
  private static int linesRun(Exhibit exhibit, Call call, int step, Set<Integer> run) {
    Run recorded = exhibit.run();
    int last = call.line();
    List<Integer> first = recorded.children(call.id(), MOST_CALLS);
    for (int id : first) {
      Call child = recorded.call(id);
      if (child.firstStep() > step) {
        return last;
      }
      if (child.callLine() > 0) {
        last = child.callLine();
        run.add(last);
      }
    }
    return first.size() < MOST_CALLS ? last : lastLine(recorded, call, step, last);
  }

  /** The line of the last call that a call made before a step, if that is not long before. */
  private static int lastLine(Run recorded, Call call, int step, int otherwise) {
    for (int near = step; near > Math.max(0, step - MOST_CALLS); near--) {
      int id = recorded.step(near).callId();
      if (id != 0 && recorded.parent(id) == call.id() && recorded.call(id).callLine() > 0) {
        return recorded.call(id).callLine();
      }
    }
    return otherwise;
  }

  private static Optional<CodeView> original(Exhibit exhibit, Origin origin) {
    return exhibit
        .python()
        .find(origin.file())
        .map(text -> CodeView.of(text, origin.first(), origin.last(), origin.first(), Set.of()));
  }
}
