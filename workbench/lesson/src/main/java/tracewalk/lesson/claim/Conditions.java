package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tracewalk.lesson.text.Yaml;
import tracewalk.trace.Call;
import tracewalk.trace.Callee;
import tracewalk.trace.Send;

/** The words that narrow a selection, and what each means. A new word is a line here. */
final class Conditions {
  static final Map<String, Function<Yaml, List<Condition>>> OF_CALLS = new LinkedHashMap<>();
  static final Map<String, Function<Yaml, List<Condition>>> OF_SENDS = new LinkedHashMap<>();

  /** How names look for their calls among those around an event. */
  private interface Around {
    boolean names(List<CallName> names, int call, Run run);
  }

  static {
    for (Map<String, Function<Yaml, List<Condition>>> words : List.of(OF_CALLS, OF_SENDS)) {
      words.put("cell", is(Facet.ofCall("cell", Call::cell)));
      words.put("service", is(Facet.ofCall("service", Call::service)));
      words.put("thread", Conditions::thread);
      words.put("through", is(Facet.through()));
      words.put("value", Conditions::value);
      words.put("under", around("under", CallName::nameCallersOf));
      words.put("caller", around("caller", CallName::nameDirectCallerOf));
      words.put("caused_by", around("caused_by", CallName::nameCausesOf));
    }
    OF_CALLS.put("declared", is(Facet.ofCall("declared", Call::declared)));
    OF_CALLS.put("receiver", is(Facet.receiver()));
    OF_CALLS.put("args", entries(Facet::argument));
    OF_SENDS.put("kind", is(Facet.ofSend("kind", Send::kind)));
    OF_SENDS.put("topic", is(Facet.ofSend("topic", Send::topic)));
    OF_SENDS.put("to", is(Facet.ofSend("to", Send::to)));
    OF_SENDS.put("fanout", is(Facet.ofSend("fanout", Send::fanout)));
    OF_SENDS.put("version", is(Facet.ofSend("version", Send::version)));
    OF_SENDS.put("message", entries(Facet::message));
  }

  private Conditions() {}

  private static Function<Yaml, List<Condition>> is(Facet facet) {
    return written -> Expected.read(facet, written).stream().map(Condition::of).toList();
  }

  private static Function<Yaml, List<Condition>> entries(Function<String, Facet> facet) {
    return written -> {
      List<Condition> conditions = new ArrayList<>();
      for (Map.Entry<String, Yaml> entry : written.mapping().values().entrySet()) {
        Expected.part(facet, entry.getKey(), entry.getValue()).stream()
            .map(Condition::of)
            .forEach(conditions::add);
      }
      return conditions;
    };
  }

  private static Function<Yaml, List<Condition>> around(String key, Around around) {
    Facet where =
        Facet.ofCall(
            "call",
            call -> CallName.of(new Callee(call.className(), call.method(), call.origin())));
    return written -> {
      List<CallName> names = CallName.all(written.texts());
      if (names.isEmpty()) {
        throw written.expected("a name or a list of names");
      }
      return List.of(
          new Condition(
              key.replace('_', ' ') + " " + String.join(", ", written.texts()),
              (event, run) -> around.names(names, event.callId(), run),
              where));
    };
  }

  private static List<Condition> thread(Yaml written) {
    String name = written.text();
    Facet where = Facet.ofCall("thread", Call::threadName);
    return List.of(
        new Condition(
            "thread " + name,
            (event, run) ->
                event.call() != null
                    && (name.equals(event.call().thread())
                        || name.equals(event.call().threadName())),
            where));
  }

  /** That anything the event shows has a text in it. */
  private static List<Condition> value(Yaml written) {
    String text =
        written instanceof Yaml.Scalar scalar ? String.valueOf(scalar.value()) : written.text();
    return List.of(
        new Condition(
            "with \"" + text + "\"",
            (event, run) -> event.values().stream().anyMatch(value -> Values.shows(value, text)),
            Facet.shown()));
  }
}
