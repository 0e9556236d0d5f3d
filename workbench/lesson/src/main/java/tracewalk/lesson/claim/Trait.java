package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.Field;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.Yaml;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.Send;

/**
 * Something true of an event that a claim could say.
 *
 * @param always whether a claim should say it even where it tells nothing apart
 */
record Trait(String word, Object value, boolean always, List<Condition> conditions) {
  private static final int LONGEST_TEXT = 40;
  private static final Place NOWHERE = new Place("claim", 0);

  boolean holds(Event event, Run run) {
    return conditions.stream().allMatch(condition -> condition.test(event, run));
  }

  /** What can be said of an event to narrow a selection, the most telling first. */
  static List<Trait> of(Event event, Run run) {
    Traits traits = new Traits(event.send() != null);
    Call call = event.call();
    if (event.send() != null) {
      traits.addSend(event.send());
    }
    if (call != null) {
      traits.add("cell", call.cell(), true);
      traits.addCaller(call.id(), run);
      if (event.send() == null) {
        traits.addArguments(call.args());
        traits.add("service", call.service(), false);
      }
    }
    return traits.found;
  }

  /** How the event came out: a short result, an exception, or where a message was taken. */
  static @Nullable Trait outcome(Event event) {
    Send send = event.send();
    Call call = event.call();
    if (send != null) {
      TreeSet<String> cells = new TreeSet<>();
      for (int taker : send.receivedBy()) {
        cells.add(String.valueOf(event.run().call(taker).cell()));
      }
      return send.receivedBy().isEmpty()
          ? said("received", 0)
          : cells.size() == 1 && !cells.contains("null")
              ? said("received_in", cells.first())
              : said("received", send.receivedBy().size());
    }
    if (call == null) {
      return null;
    }
    if (call.exception() != null) {
      String type = call.exception().type();
      return said("throws", type.substring(type.lastIndexOf('.') + 1));
    }
    Object result = sayable(call.result());
    return result == null ? null : said("returns", result);
  }

  private static Trait said(String word, Object value) {
    return new Trait(word, value, false, List.of());
  }

  /** A value as a claim can write it, or null where it is too long or no mere value. */
  private static @Nullable Object sayable(@Nullable Value value) {
    Object scalar = Values.scalar(value);
    if (scalar instanceof String text) {
      boolean writable =
          text.length() <= LONGEST_TEXT && Suggestion.QUOTABLE.matcher(text).matches();
      return writable && !text.isBlank() && text.equals(text.strip()) ? text : null;
    }
    boolean exact =
        scalar instanceof Boolean || scalar instanceof Integer || scalar instanceof Long;
    return exact ? scalar : null;
  }

  /** Gathers traits in their order. */
  private static final class Traits {
    private final boolean sends;
    private final List<Trait> found = new ArrayList<>();

    Traits(boolean sends) {
      this.sends = sends;
    }

    void add(String word, @Nullable Object value, boolean always) {
      if (value == null) {
        return;
      }
      String line = new Suggestion(Map.of(word, value)).line();
      Yaml.Mapping written = ClaimLine.read("call:x " + line, NOWHERE);
      found.add(new Trait(word, value, always, ClaimKeys.conditions(written, sends)));
    }

    void addSend(Send send) {
      add("kind", send.kind(), true);
      send.message().keySet().stream()
          .filter(name -> name.matches("\\w+") && !name.equals("uuid"))
          .forEach(name -> addIn("message." + name, Values.ofScalar(send.message().get(name))));
      add("to", sayable(Values.ofScalar(send.to())), false);
      add("topic", sayable(Values.ofScalar(send.topic())), false);
    }

    void addCaller(int call, Run run) {
      int caller = CallName.counting(run.parent(call), run);
      if (caller != 0) {
        add("caller", CallName.of(run.callee(caller)), false);
      }
    }

    void addArguments(List<Argument> arguments) {
      for (Argument argument : arguments) {
        addIn("args." + argument.name(), argument.value());
      }
      for (Argument argument : arguments) {
        if (argument.value() instanceof ObjectValue object && object.fields() != null) {
          for (Field field : object.fields()) {
            addIn("args." + argument.name() + "." + field.name(), field.value());
          }
        }
      }
    }

    private void addIn(String path, @Nullable Value value) {
      if (path.matches("[\\w.]+")) {
        add(path, sayable(value), false);
      }
    }
  }
}
