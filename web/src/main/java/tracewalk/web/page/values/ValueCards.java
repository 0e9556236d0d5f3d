package tracewalk.web.page.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.trace.Call;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;
import tracewalk.trace.ThrownValue;
import tracewalk.trace.follow.ShownObjects;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.replay.Changes;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.ValueText;

/**
 * The values of a step; lists that do not apply are empty.
 *
 * @param asOf where the receiver's fields were shown, if not here; 0 if here
 * @param followed how much of the recording was gone through for changes, 1 if enough
 */
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
    int asOf,
    String asOfLink,
    List<ChangeView> receiverChanges,
    List<ChangeView.Group> since,
    double followed) {
  private static final int LONGEST_MESSAGE = 1000;

  /** The cards of a step; null outside every call. */
  public static @Nullable ValueCards of(Exhibit exhibit, Links links, int number) {
    Step step = exhibit.run().step(number);
    if (step.callId() == 0) {
      return null;
    }
    Call call = exhibit.run().call(step.callId());
    boolean ended = step.kind() == StepKind.RETURN || step.kind() == StepKind.THROW;
    return new Cards(exhibit, links, call, number, ended).made();
  }

  /** The result as the only entry of a list. */
  public List<ValueView> resultList() {
    return result == null ? List.of() : List.of(result);
  }

  private record Cards(Exhibit exhibit, Links links, Call call, int step, boolean ended) {
    ValueCards made() {
      Run run = exhibit.run();
      boolean followed = run.following().await(step, 0);
      Spot receiver = followed ? Spot.of(run, step, "t") : null;
      Value at = receiver == null ? call.receiver() : receiver.value();
      boolean here = receiver == null || receiver.shown() == step || !isOpen(at);
      ThrownValue thrown = ended ? call.exception() : null;
      List<ChangeView> changes = ended ? inThisCall() : List.of();
      return new ValueCards(
          arguments(),
          ended,
          exhibit.track(links.view()).ordinal(call.lastStep()),
          call.lastStep() == 0 ? "" : links.step(call.lastStep()),
          ended && call.result() != null ? ValueView.of("→", call.result(), "r") : null,
          thrown == null ? "" : ValueText.printable(thrown.type(), 300),
          thrown == null || thrown.message() == null
              ? ""
              : ValueText.printable(thrown.message(), LONGEST_MESSAGE),
          call.method().equals("<init>"),
          at instanceof ObjectValue object ? ValueText.name(object) : "",
          ValueView.partsOf(at, "t"),
          here || receiver == null ? 0 : exhibit.track(links.view()).ordinal(receiver.shown()),
          here || receiver == null || receiver.shown() == 0 ? "" : links.step(receiver.shown()),
          changes,
          followed ? since(changes.isEmpty()) : List.of(),
          followed ? 1 : run.following().progress());
    }

    private static boolean isOpen(@Nullable Value value) {
      return value instanceof ObjectValue object && ShownObjects.isOpen(object);
    }

    private List<ValueView> arguments() {
      List<ValueView> views = new ArrayList<>();
      for (int at = 0; at < call.args().size(); at++) {
        views.add(ValueView.of(call.args().get(at).name(), call.args().get(at).value(), "a" + at));
      }
      return List.copyOf(views);
    }

    private List<ChangeView> inThisCall() {
      return Changes.between(call.receiver(), call.receiverAfter()).stream()
          .map(ChangeView::of)
          .toList();
    }

    /** Changes of what the step shows, but for a receiver whose changes are told already. */
    private List<ChangeView.Group> since(boolean receiverToo) {
      StepChanges changes = new StepChanges(exhibit, links, step);
      Map<String, ObjectValue> all = Spot.objects(exhibit.run(), step, true);
      ObjectValue receiver = all.get("t");
      List<ChangeView.Group> groups =
          new ArrayList<>(
              changes.sinceLast(all, receiverToo || receiver == null ? 0 : receiver.id()));
      groups.addAll(changes.sinceStart(Spot.objects(exhibit.run(), step, false)));
      return List.copyOf(groups);
    }
  }
}
