package tracewalk.trace.foreign;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One Chrome trace event; its fields may come in any order. */
final class ChromeEvent {
  private static final Pattern DOTTED =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*\\.[^.\\s/]+");
  private static final double MOST_MICROS = 2.9e15;
  private static final int NANOS = 1_000;
  private static final int MOST_ARGUMENTS = 1_000;

  private final Json json;
  private final List<String> parameters = new ArrayList<>();
  private final Payload values = new Payload();
  private String category = "";
  private double micros = Double.NaN;
  private double length;
  String phase = "";
  String name = "";

  /** The argument {@code name}, by which threads and processes are named. */
  String named = "";

  String id = "";
  String process = "";
  String thread = "";

  ChromeEvent(Json json) {
    this.json = json;
  }

  void read(Words words) throws IOException {
    for (String field = json.field(); field != null; field = json.field()) {
      if (!json.at(JsonToken.VALUE_NULL)) {
        read(field, words);
      }
    }
    boolean timed = "XBEstf".contains(phase);
    if (phase.isEmpty() || (timed && Double.isNaN(micros))) {
      throw json.refused("expected an event with ph and ts, found one without");
    }
  }

  private void read(String field, Words words) throws IOException {
    switch (field) {
      case "ph" -> phase = json.text(field);
      case "name" -> name = String.valueOf(json.scalar(field));
      case "cat" -> category = String.valueOf(json.scalar(field));
      case "id", "bind_id" -> id = scalarOrNothing();
      case "pid" -> process = String.valueOf(json.scalar(field));
      case "tid" -> thread = String.valueOf(json.scalar(field));
      case "ts" -> micros = micros(field);
      case "dur" -> length = micros(field);
      case "args" -> arguments(words);
      default -> json.skip();
    }
  }

  private String scalarOrNothing() throws IOException {
    if (json.isScalar()) {
      return String.valueOf(json.scalar("an id"));
    }
    json.skip();
    return "";
  }

  private double micros(String what) throws IOException {
    double told = json.number(what);
    boolean negative = told < 0 && what.equals("dur");
    if (negative || !(Math.abs(told) <= MOST_MICROS)) {
      throw json.wrong("microseconds for " + what);
    }
    return told;
  }

  private void arguments(Words words) throws IOException {
    if (!json.at(JsonToken.START_OBJECT)) {
      json.skip();
      return;
    }
    for (String field = json.field(); field != null; field = json.field()) {
      if (parameters.size() >= MOST_ARGUMENTS) {
        throw json.wrong("at most " + MOST_ARGUMENTS + " arguments");
      }
      parameters.add(field);
      argument(field, words);
    }
  }

  private void argument(String field, Words words) throws IOException {
    if (!json.isScalar()) {
      boolean list = json.at(JsonToken.START_ARRAY);
      json.skip();
      Shown.put(values, words, list ? "list" : "object", "", 0, -1);
      return;
    }
    String type = json.scalarType();
    String text = String.valueOf(json.scalar(field));
    Shown.put(values, words, type, text, 0, -1);
    if (field.equals("name")) {
      named = text;
    }
  }

  long at() {
    return nanos(micros);
  }

  long length() {
    return nanos(length);
  }

  /** Exact where the number is: a microsecond has a thousand parts. */
  private static long nanos(double micros) {
    long whole = (long) Math.floor(micros);
    return whole * NANOS + Math.round((micros - whole) * NANOS);
  }

  Method method() {
    String owner = category.isEmpty() ? "trace" : category;
    List<String> names = List.copyOf(parameters);
    return DOTTED.matcher(name).matches()
        ? Method.named(name, owner, names)
        : new Method(owner, name, false, names, null, 0);
  }

  Payload values() {
    return values;
  }

  /** What arrows of one flow have in common. */
  String flow() {
    return category + " " + name + " " + id;
  }
}
