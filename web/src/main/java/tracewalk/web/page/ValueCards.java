package tracewalk.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.trace.Call;
import tracewalk.trace.StepKind;
import tracewalk.trace.ThrownValue;
import tracewalk.web.replay.Changes;
import tracewalk.web.replay.ValueText;

/** The values of a step; lists that do not apply are empty. */
public record ValueCards(
    List<ValueView> arguments,
    boolean ended,
    int endStep,
    String endLink,
    @Nullable ValueView result,
    String thrownType,
    String thrownMessage,
    boolean constructing,
    String receiverName,
    List<ValueView> receiver,
    List<ChangeView> receiverChanges,
    List<ChangeView.Group> since) {
  private static final int LONGEST_MESSAGE = 1000;
  private static final int MOST_GROUPS = 6;

  static ValueCards of(Exhibit exhibit, Links links, Call call, StepKind kind, int step) {
    boolean ended = kind == StepKind.RETURN || kind == StepKind.THROW;
    ThrownValue thrown = ended ? call.exception() : null;
    Value after = call.receiverAfter();
    Value receiver = ended && after != null ? after : call.receiver();
    List<ChangeView> here =
        ended
            ? Changes.between(call.receiver(), after).stream().map(ChangeView::of).toList()
            : List.of();
    return new ValueCards(
        call.args().stream().map(arg -> ValueView.of(arg.name(), arg.value())).toList(),
        ended,
        exhibit.track(links.view()).ordinal(call.lastStep()),
        call.lastStep() == 0 ? "" : links.step(call.lastStep()),
        ended && call.result() != null ? ValueView.of("→", call.result()) : null,
        thrown == null ? "" : ValueText.printable(thrown.type(), 300),
        thrown == null || thrown.message() == null
            ? ""
            : ValueText.printable(thrown.message(), LONGEST_MESSAGE),
        call.method().equals("<init>"),
        receiver instanceof ObjectValue object ? ValueText.name(object) : "",
        ValueView.partsOf(receiver),
        here,
        since(
            exhibit,
            links,
            step,
            here.isEmpty() || !(after instanceof ObjectValue it) ? 0 : it.id()));
  }

  /** The result as the only entry of a list. */
  public List<ValueView> resultList() {
    return result == null ? List.of() : List.of(result);
  }

  /** Changes of what the step shows, but for a receiver whose changes are told already. */
  private static List<ChangeView.Group> since(
      Exhibit exhibit, Links links, int step, long receiver) {
    return exhibit.history(links.view()).changedAt(step).stream()
        .filter(changed -> changed.object().id() != receiver)
        .limit(MOST_GROUPS)
        .map(changed -> ChangeView.group(exhibit, changed, links))
        .toList();
  }
}
