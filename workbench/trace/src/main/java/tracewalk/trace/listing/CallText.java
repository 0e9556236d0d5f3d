package tracewalk.trace.listing;

import java.util.stream.Collectors;
import tracewalk.trace.Call;
import tracewalk.trace.Origin;
import tracewalk.trace.Outcome;
import tracewalk.trace.ThrownValue;

/** A call in one line: what was called with what, how it ended, and the original's place. */
final class CallText {
  private final Names names;
  private final ValueText values;

  CallText(Names names) {
    this.names = names;
    this.values = new ValueText(names);
  }

  String described(Call call) {
    String args =
        call.args().stream()
            .map(
                argument ->
                    argument.value() == null ? argument.name() : values.text(argument.value()))
            .collect(Collectors.joining(", "));
    Origin origin = call.origin();
    String from = origin == null ? "" : "  [" + origin.file() + ":" + origin.first() + "]";
    return name(call) + "(" + args + ")" + ending(call) + from;
  }

  String name(Call call) {
    return names.type(call.className()) + "." + call.method();
  }

  String ending(Call call) {
    ThrownValue thrown = call.exception();
    if (call.outcome() == Outcome.OPEN) {
      return " (open)";
    }
    if (thrown != null) {
      String message = thrown.message() == null ? "" : thrown.message();
      return " ! " + thrown.simpleType() + message.lines().findFirst().map(": "::concat).orElse("");
    }
    return call.result() == null ? "" : " = " + values.text(call.result());
  }
}
