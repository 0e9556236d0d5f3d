package tracewalk.trace.foreign;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One span of OTLP/JSON; its fields may come in any order. */
final class OtlpSpan {
  /** Another span, and how this one hangs on it. */
  record Reference(String to, String kind, String what) {}

  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]+");
  private static final Pattern ARGUMENT = Pattern.compile("arg\\.\\d{1,3}\\.(.*)", Pattern.DOTALL);
  private static final int TRACE = 32;
  private static final int SPAN = 16;
  private static final int FAILED = 2;

  private final Json json;
  private String traceId = "";
  private String spanId = "";
  private String parentId = "";
  private String name = "";
  private long start = -1;
  private long end = -1;
  private Attributes attributes = Attributes.none();
  private final List<Reference> links = new ArrayList<>();
  private boolean failed;
  private @Nullable String message;
  private @Nullable String thrown;
  private @Nullable String thrownMessage;

  OtlpSpan(Json json) {
    this.json = json;
  }

  void read() throws IOException {
    for (String field = json.field(); field != null; field = json.field()) {
      read(field);
    }
    if (traceId.isEmpty() || spanId.isEmpty() || start < 0 || end < start) {
      throw json.refused(
          "expected a span with traceId, spanId, startTimeUnixNano and an end that is not before,"
              + " found one without");
    }
  }

  private void read(String field) throws IOException {
    if (json.at(JsonToken.VALUE_NULL)) {
      return;
    }
    switch (field) {
      case "traceId" -> traceId = hex(field, TRACE);
      case "spanId" -> spanId = hex(field, SPAN);
      case "parentSpanId" -> parentId = json.text(field).isEmpty() ? "" : hex(field, SPAN);
      case "name" -> name = json.text("a span's name");
      case "startTimeUnixNano" -> start = time(field);
      case "endTimeUnixNano" -> end = time(field);
      case "attributes" -> attributes = Attributes.read(json);
      case "links" -> eachLink();
      case "events" -> eachEvent();
      case "status" -> status();
      default -> json.skip();
    }
  }

  private String hex(String what, int digits) throws IOException {
    String text = json.text(what);
    boolean zero = text.chars().allMatch(digit -> digit == '0');
    if (text.length() != digits || !HEX.matcher(text).matches() || zero) {
      throw json.wrong(digits + " hexadecimal digits, not all 0, for " + what);
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private long time(String what) throws IOException {
    long time = json.whole(what);
    if (time < 0) {
      throw json.wrong("nanoseconds since 1970 for " + what);
    }
    return time;
  }

  private void eachLink() throws IOException {
    json.array("links");
    while (json.element()) {
      json.object("a link");
      link();
    }
  }

  private void link() throws IOException {
    String trace = "";
    String span = "";
    Attributes told = Attributes.none();
    for (String field = json.field(); field != null; field = json.field()) {
      switch (field) {
        case "traceId" -> trace = hex(field, TRACE);
        case "spanId" -> span = hex(field, SPAN);
        case "attributes" -> told = Attributes.read(json);
        default -> json.skip();
      }
    }
    String kind = told.take("kind");
    links.add(new Reference(trace + span, kind.isEmpty() ? "call" : kind, told.take("what")));
  }

  private void eachEvent() throws IOException {
    json.array("events");
    while (json.element()) {
      json.object("an event");
      event();
    }
  }

  private void event() throws IOException {
    String called = "";
    Attributes told = Attributes.none();
    for (String field = json.field(); field != null; field = json.field()) {
      switch (field) {
        case "name" -> called = String.valueOf(json.scalar("an event's name"));
        case "attributes" -> told = Attributes.read(json);
        default -> json.skip();
      }
    }
    if (called.equals("exception")) {
      thrown = told.take("exception.type");
      Attributes.Told text = told.takeTold("exception.message");
      thrownMessage = text == null ? null : text.text();
    }
  }

  private void status() throws IOException {
    json.object("status");
    for (String field = json.field(); field != null; field = json.field()) {
      switch (field) {
        case "code" ->
            failed =
                json.at(JsonToken.VALUE_STRING)
                    ? json.text("a status").equals("STATUS_CODE_ERROR")
                    : json.whole("a status") == FAILED;
        case "message" -> message = json.scalar("a status' message");
        default -> json.skip();
      }
    }
  }

  /** Says what was called, with what, and how it ended. */
  void describe(Span span, Words words, String owner, Spans held) {
    span.ended = attributes.take("tracewalk.unended").isEmpty();
    String function = attributes.take("code.function.name");
    String namespace = attributes.take("code.namespace");
    String old = attributes.take("code.function");
    String path = attributes.take("code.file.path");
    int line = line(attributes.take("code.line.number"));
    Attributes.Told result = attributes.takeTold("result");
    if (function.isEmpty() && !old.isEmpty()) {
      function = namespace.isEmpty() ? old : namespace + "." + old;
    }
    Payload values = new Payload();
    List<String> parameters = parameters(values, words);
    Method method = Method.named(function.isEmpty() ? name : function, owner, parameters);
    span.method = words.method(method.at(path.isEmpty() ? null : path, line));
    span.values = held.held(values);
    if (result != null) {
      Payload told = new Payload();
      Shown.put(told, words, result.type(), result.text(), 0, -1);
      span.result = held.held(told);
    }
    if (failed || thrown != null) {
      span.thrown = thrown == null ? "error" : thrown;
      span.thrownMessage = thrown == null ? message : thrownMessage;
    }
  }

  private List<String> parameters(Payload values, Words words) {
    List<String> parameters = new ArrayList<>();
    for (Map.Entry<String, Attributes.Told> each : attributes.rest().entrySet()) {
      Matcher argument = ARGUMENT.matcher(each.getKey());
      parameters.add(argument.matches() ? argument.group(1) : each.getKey());
      Shown.put(values, words, each.getValue().type(), each.getValue().text(), 0, -1);
    }
    return List.copyOf(parameters);
  }

  private static int line(String text) {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  String id() {
    return traceId + spanId;
  }

  String spanId() {
    return spanId;
  }

  /** The whole id of the parent, or empty. */
  String parent() {
    return parentId.isEmpty() ? "" : traceId + parentId;
  }

  long start() {
    return start;
  }

  long end() {
    return end;
  }

  Attributes attributes() {
    return attributes;
  }

  List<Reference> links() {
    return links;
  }
}
