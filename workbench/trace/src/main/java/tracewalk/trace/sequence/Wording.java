package tracewalk.trace.sequence;

import java.util.function.Function;
import java.util.stream.Collectors;
import tracewalk.agent.format.Value;
import tracewalk.trace.Call;
import tracewalk.trace.Send;
import tracewalk.trace.ThrownValue;
import tracewalk.trace.listing.ValueText;

/** What stands at an arrow, shortened and whole. */
final class Wording {
  private static final int LONGEST = 56;
  private static final int LONGEST_VALUE = 24;

  private Wording() {}

  /** A name with what is said behind it. */
  record Told(String text, String whole) {
    static final Told NOTHING = new Told("", "");
  }

  static Told call(Call call, boolean withClass) {
    String name = name(call, withClass);
    String args = arguments(call, value -> Letters.cut(shown(value), LONGEST_VALUE));
    String room = Letters.cut(args, Math.max(8, LONGEST - name.length() - 2));
    return new Told(
        Letters.cut(name, LONGEST) + "(" + room + ")",
        name(call, true) + "(" + arguments(call, ValueText::of) + ")");
  }

  /** Which object it is matters to who looks for it, and is told in the whole text. */
  private static String shown(Value value) {
    return ValueText.withoutIdentity(value);
  }

  private static String name(Call call, boolean withClass) {
    if (call.method().equals("<init>")) {
      return "new " + call.simpleClass();
    }
    return (withClass ? call.simpleClass() + "." : "") + call.method();
  }

  private static String arguments(Call call, Function<Value, String> shown) {
    return call.args().stream()
        .map(each -> each.value() == null ? each.name() : shown.apply(each.value()))
        .collect(Collectors.joining(", "));
  }

  static Told ending(Call call) {
    ThrownValue thrown = call.exception();
    if (thrown != null) {
      String message = thrown.message() == null ? "" : ": " + thrown.message();
      return new Told(
          Letters.cut(thrown.simpleType() + firstLine(message), LONGEST), thrown.type() + message);
    }
    Value result = call.result();
    return result == null
        ? Told.NOTHING
        : new Told(Letters.cut(shown(result), LONGEST_VALUE), ValueText.of(result));
  }

  static Told send(Send send) {
    String what = send.what() == null ? "" : send.what();
    String to = send.to() == null ? "" : " to " + send.to();
    String topic = send.topic() == null ? "" : " on " + send.topic();
    String whole = (send.kind() + " " + what).strip() + to + topic;
    return new Told(
        Letters.cut(send.kind().equals("reply") ? what : whole(send.kind(), what), LONGEST), whole);
  }

  private static String whole(String kind, String what) {
    return what.isEmpty() ? kind : kind + " " + what;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
