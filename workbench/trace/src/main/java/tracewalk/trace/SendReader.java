package tracewalk.trace;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.BoolValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;
import tracewalk.trace.index.Index;

/** Decodes what a send says of its message. */
final class SendReader {
  private final CallReader events;
  private final Index index;
  private final Window window;

  SendReader(CallReader events, Index index, Window window) {
    this.events = events;
    this.index = index;
    this.window = window;
  }

  /** The send of a link; none when only its receipt was recorded. */
  @Nullable Send read(int link) {
    int event = index.links().sendEvent(link);
    if (event < 0) {
      return null;
    }
    Map<String, Value> facts = events.raw(event).facts();
    String kind = text(facts.get("kind"));
    String message = text(facts.get("message"));
    return new Send(
        link,
        index.events().call(event),
        kind == null ? "send" : kind,
        text(facts.get("what")),
        text(facts.get("topic")),
        facts.get("fanout") instanceof BoolValue flag ? flag.value() : null,
        text(facts.get("version")),
        text(facts.get("to")),
        message == null ? Map.of() : MessageFields.of(message),
        window.step(event),
        index.links().receivers(link));
  }

  private static @Nullable String text(@Nullable Value fact) {
    if (fact instanceof TextValue text) {
      return text.value();
    }
    return fact instanceof ObjectValue cut ? cut.text() : null;
  }
}
