package tracewalk.lesson.claim;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.Send;

/** Something to know of an event, under the name that claims use for it. */
record Facet(String name, Function<Event, @Nullable Value> of) {

  static Facet ofCall(String name, Function<Call, @Nullable Object> scalar) {
    return new Facet(
        name, event -> event.call() == null ? null : Values.ofScalar(scalar.apply(event.call())));
  }

  static Facet ofSend(String name, Function<Send, @Nullable Object> scalar) {
    return new Facet(
        name, event -> event.send() == null ? null : Values.ofScalar(scalar.apply(event.send())));
  }

  static Facet receiver() {
    return new Facet("receiver", event -> event.call() == null ? null : event.call().receiver());
  }

  /** The receiver when the call ended. */
  static Facet leaves() {
    return new Facet("leaves", event -> event.call() == null ? null : event.call().receiverAfter());
  }

  /** The cells through which an event was reached. */
  static Facet through() {
    return new Facet("through", event -> Values.ofTexts(event.cells()));
  }

  /** The cells that a message visits. */
  static Facet travels() {
    return new Facet(
        "travels",
        event -> event.send() == null ? null : Values.ofTexts(Hops.of(event.send(), event.run())));
  }

  /** What an event shows first, for a message. */
  static Facet shown() {
    return new Facet("", event -> event.values().stream().findFirst().orElse(null));
  }

  static Facet result() {
    return new Facet("returns", event -> event.call() == null ? null : event.call().result());
  }

  static Facet argument(String path) {
    return new Facet("args." + path, event -> argument(event, path));
  }

  static Facet message(String path) {
    return new Facet(
        "message." + path,
        event ->
            event.send() == null
                ? null
                : Values.at(Values.ofMessage(event.send().message()), path));
  }

  /** What a path into this leads to. */
  Facet at(String path) {
    return new Facet(name + "." + path, event -> Values.at(of.apply(event), path));
  }

  String text(Event event) {
    return Values.text(of.apply(event));
  }

  private static @Nullable Value argument(Event event, String path) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    if (event.call() == null) {
      return null;
    }
    for (Argument argument : event.call().args()) {
      if (Values.alike(argument.name(), name)) {
        return dot < 0 ? argument.value() : Values.at(argument.value(), path.substring(dot + 1));
      }
    }
    return null;
  }
}
