package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.Yaml;
import tracewalk.trace.Call;
import tracewalk.trace.Outcome;

/** The words that say what must be true, and what each means. A new word is a line here. */
final class Assertions {
  static final Map<String, Function<Yaml, List<Assertion>>> OF_CALLS = new LinkedHashMap<>();
  static final Map<String, Function<Yaml, List<Assertion>>> OF_SENDS = new LinkedHashMap<>();

  static {
    for (Map<String, Function<Yaml, List<Assertion>>> words : List.of(OF_CALLS, OF_SENDS)) {
      words.put("times", written -> List.of(Times.read(written)));
      for (String key : List.of("before", "after", "ends_before")) {
        words.put(key, written -> List.of(new Order(key, Selector.readShortOrLong(written))));
      }
    }
    OF_CALLS.put("returns", Assertions::returns);
    OF_CALLS.put("throws", written -> List.of(thrown(written)));
    OF_CALLS.put("leaves", written -> are(Facet.leaves(), written));
    OF_CALLS.put("changes", Assertions::changes);
    OF_CALLS.put("calls", written -> List.of(new Made(written.texts(), Made.How.AMONG)));
    OF_CALLS.put("calls_only", written -> List.of(new Made(written.texts(), Made.How.ONLY)));
    OF_CALLS.put("never_calls", written -> List.of(new Made(written.texts(), Made.How.NEVER)));
    OF_SENDS.put("received", written -> List.of(received(written.number())));
    OF_SENDS.put("received_in", written -> List.of(receivedIn(written.text())));
    OF_SENDS.put("travels", written -> are(Facet.travels(), written));
    OF_SENDS.put("reaches", written -> List.of(reaches(written.texts())));
  }

  private Assertions() {}

  private static List<Assertion> are(Facet facet, Yaml written) {
    return Expected.read(facet, written).stream()
        .map(expected -> Assertion.each(expected.text(), (event, run) -> expected.instead(event)))
        .toList();
  }

  private static List<Assertion> returns(Yaml written) {
    return Expected.read(Facet.result(), written).stream().map(Assertions::returned).toList();
  }

  private static Assertion returned(Expected expected) {
    return Assertion.each(
        expected.text(),
        (event, run) -> {
          Call call = event.call();
          return call == null || call.outcome() != Outcome.RETURNED
              ? ending(call)
              : expected.instead(event);
        });
  }

  private static Assertion thrown(Yaml written) {
    String type =
        written instanceof Yaml.Mapping mapping ? mapping.required("type").text() : written.text();
    String message =
        written instanceof Yaml.Mapping mapping
            ? mapping.only("type", "message").text("message")
            : null;
    return Assertion.each(
        "throws " + type + (message == null ? "" : " with \"" + message + '"'),
        (event, run) -> threw(event.call(), type, message) ? null : ending(event.call()));
  }

  private static boolean threw(@Nullable Call call, String type, @Nullable String message) {
    if (call == null || call.exception() == null) {
      return false;
    }
    String found = call.exception().type().replace('$', '.');
    String text = call.exception().message();
    return (found.equals(type) || found.endsWith("." + type))
        && (message == null || text != null && text.contains(message));
  }

  /** How a call ended, in a few words. */
  private static String ending(@Nullable Call call) {
    if (call == null || call.outcome() == Outcome.OPEN) {
      return "no end";
    }
    return call.exception() == null
        ? Values.text(call.result())
        : call.exception().type() + ": " + call.exception().message();
  }

  private static List<Assertion> changes(Yaml written) {
    List<Assertion> changes = new ArrayList<>();
    for (Map.Entry<String, Yaml> field : written.mapping().values().entrySet()) {
      Yaml.Mapping change = field.getValue().mapping().only("from", "to");
      String path = field.getKey();
      changes.addAll(are(Facet.receiver().at(path), change.required("from")));
      changes.addAll(are(Facet.leaves().at(path), change.required("to")));
    }
    return changes;
  }

  private static Assertion received(int times) {
    return Assertion.each(
        "received " + times + (times == 1 ? " time" : " times"),
        (event, run) -> receivers(event, run).size() == times ? null : receipts(event, run));
  }

  private static Assertion receivedIn(String cell) {
    return Assertion.each(
        "received in " + cell,
        (event, run) -> {
          List<Call> receivers = receivers(event, run);
          boolean there = receivers.stream().allMatch(call -> cell.equals(call.cell()));
          return there && !receivers.isEmpty() ? null : receipts(event, run);
        });
  }

  private static Assertion reaches(List<String> names) {
    return Assertion.each(
        "reaches " + String.join(", ", names),
        (event, run) -> {
          for (CallName name : CallName.all(names)) {
            if (receivers(event, run).stream().noneMatch(call -> reached(name, call, run))) {
              return "no " + name.written() + " among " + receipts(event, run);
            }
          }
          return null;
        });
  }

  private static boolean reached(CallName name, Call served, Run run) {
    return name.names(run.callee(served.id())) || name.firstBelow(served.id(), run) != null;
  }

  private static List<Call> receivers(Event event, Run run) {
    return event.send() == null
        ? List.of()
        : event.send().receivedBy().stream().map(run::call).toList();
  }

  private static String receipts(Event event, Run run) {
    List<Call> receivers = receivers(event, run);
    String cells = String.join(", ", receivers.stream().map(call -> "" + call.cell()).toList());
    return receivers.size() + " receipts" + (receivers.isEmpty() ? "" : " in " + cells);
  }
}
