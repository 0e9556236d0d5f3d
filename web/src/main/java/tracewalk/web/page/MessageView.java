package tracewalk.web.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;
import tracewalk.web.replay.ValueText;

/** A message at its sending or its receipt, with links to the other end. */
public record MessageView(
    boolean sent,
    String kind,
    String what,
    String topic,
    String to,
    List<Field> fields,
    List<End> ends) {
  /** The kinds that the page has words for; a recording may hold any. */
  private static final Set<String> KINDS = Set.of("cast", "call", "reply", "spawn");

  public static String kind(String recorded) {
    return KINDS.contains(recorded) ? recorded : "other";
  }

  /** A scalar field of a message between cells. */
  public record Field(String name, String value) {}

  /** The other end: where it was taken, or where it was sent. */
  public record End(String link, int step, String cell, String colour, String name) {}

  public static @Nullable MessageView of(Exhibit exhibit, Links links, Step step) {
    Integer link = step.link();
    Send send = link == null ? null : exhibit.run().send(link);
    if (send == null) {
      return null;
    }
    boolean sent = step.kind() == StepKind.SEND;
    return new MessageView(
        sent,
        kind(send.kind()),
        CallView.text(send.what()),
        CallView.text(send.topic()),
        CallView.text(send.to()),
        fields(send.message()),
        sent ? receipts(exhibit, links, send) : origin(exhibit, links, send));
  }

  private static List<Field> fields(Map<String, @Nullable Object> message) {
    return message.entrySet().stream()
        .map(
            entry ->
                new Field(
                    ValueText.printable(entry.getKey(), 80),
                    ValueText.printable(Objects.toString(entry.getValue()), 400)))
        .collect(Collectors.toList());
  }

  private static List<End> receipts(Exhibit exhibit, Links links, Send send) {
    return send.receivedBy().stream().map(id -> end(exhibit, links, id, 0)).toList();
  }

  private static List<End> origin(Exhibit exhibit, Links links, Send send) {
    return send.callId() == 0 || send.step() == 0
        ? List.of()
        : List.of(end(exhibit, links, send.callId(), send.step()));
  }

  private static End end(Exhibit exhibit, Links links, int callId, int step) {
    Call call = exhibit.run().call(callId);
    int at = step > 0 ? step : call.firstStep();
    return new End(
        at == 0 ? "" : links.step(at),
        exhibit.track(links.view()).ordinal(at),
        CallView.text(CallView.place(exhibit, call)),
        CallView.colour(exhibit, CallView.place(exhibit, call)),
        CallView.name(call));
  }
}
