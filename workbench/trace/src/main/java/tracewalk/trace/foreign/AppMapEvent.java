package tracewalk.trace.foreign;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event of an AppMap; its fields may come in any order. */
final class AppMapEvent {
  private static final int MOST_PARAMETERS = 255;

  private final Json json;
  private final Words words;
  private final Payload receiver = new Payload();
  private final Payload arguments = new Payload();
  private final Payload result = new Payload();
  private final List<String> parameters = new ArrayList<>();
  private boolean call;
  private String className = "";
  private String methodName = "";
  private boolean isStatic;
  private @Nullable String path;
  private int line;
  long id;
  long parent = -1;
  String thread = "";
  double elapsed;
  double timestamp = -1;
  @Nullable String thrown;
  @Nullable String thrownMessage;
  long thrownId;

  AppMapEvent(Json json, Words words) {
    this.json = json;
    this.words = words;
  }

  boolean isCall() {
    return call;
  }

  void read() throws IOException {
    boolean kind = false;
    for (String field = json.field(); field != null; field = json.field()) {
      kind |= field.equals("event");
      read(field);
    }
    if (!kind || id <= 0 || thread.isEmpty() || (!call && parent <= 0)) {
      throw json.refused(
          "expected an event with event, id, thread_id and, for a return, parent_id,"
              + " found one without");
    } else if (call && methodName.isEmpty()) {
      throw json.refused("expected a call with defined_class and method_id, found one without");
    } else if (arguments.length() > Limits.EVENT_BYTES || result.length() > Limits.EVENT_BYTES) {
      throw json.refused("expected values of at most 4 MiB in an event, found more");
    }
  }

  private void read(String field) throws IOException {
    switch (field) {
      case "event" -> kind();
      case "id" -> id = positive("id");
      case "parent_id" -> parent = positive("parent_id");
      case "thread_id" -> thread = String.valueOf(json.scalar("thread_id"));
      case "defined_class" -> className = json.text(field);
      case "method_id" -> methodName = json.text(field);
      case "static" -> isStatic = json.truth(field);
      case "path" -> path = json.scalar(field);
      case "lineno" -> line = line();
      case "elapsed" -> elapsed = seconds(field);
      case "timestamp" -> timestamp = seconds(field);
      case "receiver" -> value(receiver, field);
      case "return_value" -> value(result, field);
      case "parameters", "message" -> parameters();
      case "exceptions" -> exceptions();
      case "http_server_request", "http_client_request", "sql_query" -> request(field);
      default -> json.skip();
    }
  }

  private void kind() throws IOException {
    String kind = json.text("event");
    if (!kind.equals("call") && !kind.equals("return")) {
      throw json.wrong("call or return for event");
    }
    call = kind.equals("call");
  }

  private long positive(String what) throws IOException {
    long number = json.whole(what);
    if (number <= 0) {
      throw json.wrong("a number above 0 for " + what);
    }
    return number;
  }

  private int line() throws IOException {
    if (json.at(JsonToken.VALUE_NULL)) {
      return 0;
    }
    long told = json.whole("lineno");
    return told < 0 || told > Integer.MAX_VALUE ? 0 : (int) told;
  }

  private double seconds(String what) throws IOException {
    if (json.at(JsonToken.VALUE_NULL)) {
      return 0;
    }
    double seconds = json.number(what);
    if (!(seconds >= 0 && seconds <= 1e10)) {
      throw json.wrong("seconds for " + what);
    }
    return Math.min(seconds, what.equals("elapsed") ? Limits.SECONDS : seconds);
  }

  /** A value, and what it is called. */
  private String value(Payload to, String what) throws IOException {
    if (json.at(JsonToken.VALUE_NULL)) {
      return "";
    }
    json.object(what);
    String type = "";
    @Nullable String text = null;
    String called = "";
    long identity = 0;
    long size = -1;
    for (String field = json.field(); field != null; field = json.field()) {
      switch (field) {
        case "class" -> type = String.valueOf(json.scalar("a class"));
        case "value" -> text = json.scalar("a value");
        case "name" -> called = String.valueOf(json.scalar("a name"));
        case "object_id" -> identity = number();
        case "size" -> size = number();
        default -> json.skip();
      }
    }
    if (to != arguments) {
      to.clear();
    }
    Shown.put(to, words, type, text, Math.max(0, identity), size);
    return called;
  }

  private long number() throws IOException {
    return json.at(JsonToken.VALUE_NULL) ? -1 : json.whole("a number");
  }

  private void parameters() throws IOException {
    if (json.at(JsonToken.VALUE_NULL)) {
      return;
    }
    json.array("parameters");
    while (json.element()) {
      if (parameters.size() >= MOST_PARAMETERS) {
        throw json.wrong("at most " + MOST_PARAMETERS + " parameters");
      }
      json.object("a parameter");
      parameters.add(value(arguments, "a parameter"));
    }
  }

  /** The first is what was thrown; the others are its causes. */
  private void exceptions() throws IOException {
    if (json.at(JsonToken.VALUE_NULL)) {
      return;
    }
    json.array("exceptions");
    for (boolean first = true; json.element(); first = false) {
      json.object("an exception");
      if (first) {
        exception();
      } else {
        json.skip();
      }
    }
  }

  private void exception() throws IOException {
    thrown = "";
    for (String field = json.field(); field != null; field = json.field()) {
      switch (field) {
        case "class" -> thrown = String.valueOf(json.scalar("a class"));
        case "message" -> thrownMessage = json.scalar("a message");
        case "object_id" -> thrownId = Math.max(0, number());
        default -> json.skip();
      }
    }
  }

  /** A request or query is a call of what it names. */
  private void request(String kind) throws IOException {
    json.object(kind);
    StringBuilder named = new StringBuilder();
    for (String field = json.field(); field != null; field = json.field()) {
      switch (field) {
        case "request_method", "path_info", "url", "sql" ->
            named.append(named.isEmpty() ? "" : " ").append(json.scalar(field));
        default -> json.skip();
      }
    }
    className = className.isEmpty() ? kind : className;
    methodName = methodName.isEmpty() ? named.toString() : methodName;
  }

  private boolean onObject() {
    return !isStatic && receiver.length() > 0 && !methodName.startsWith("<");
  }

  int method() {
    return words.method(
        new Method(className, methodName, onObject(), List.copyOf(parameters), null, 0)
            .at(path, line));
  }

  /** Receiver and arguments. */
  byte[] values() {
    return onObject() ? receiver.add(arguments).copy() : arguments.copy();
  }

  /** What was returned, or null if nothing is told. */
  byte @Nullable [] result() {
    return result.length() == 0 ? null : result.copy();
  }
}
