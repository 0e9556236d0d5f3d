package tracewalk.trace.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.MethodInfo;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.Recording;
import tracewalk.trace.StepKind;
import tracewalk.trace.ThrownValue;

/** Writes AppMap JSON: calls and returns as they happened, and the classes that they are of. */
final class AppMapWriter implements StepWriter {
  private static final int NANO_DIGITS = 9;
  private static final int LONGEST_VALUE = 100;

  private final Chosen chosen;
  private final Recording recording;
  private final JsonGenerator json;
  private final AppMapClasses classes = new AppMapClasses();
  private final Map<Integer, Deque<Open>> threads = new HashMap<>();
  private final Set<Integer> statics = new HashSet<>();
  private long lastId;
  private long messages;
  private long unended;
  private long cut;

  /** A call that has not returned, and the number of its event. */
  private record Open(int call, long event, long entered) {}

  AppMapWriter(Chosen chosen, OutputStream out) throws IOException {
    this.chosen = chosen;
    this.recording = chosen.recording();
    this.json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    for (MethodInfo method : recording.methods()) {
      if (method.isStatic()) {
        statics.add(method.id());
      }
    }
    json.writeStartObject();
    json.writeStringField("version", "1.13.1");
    json.writeArrayFieldStart("events");
  }

  @Override
  public void at(int step, StepKind kind, int call, int thread) throws IOException {
    switch (kind) {
      case CALL -> enter(call, thread);
      case RETURN, THROW -> leave(call, thread);
      case SEND -> messages++;
      case RECEIVE -> {}
    }
  }

  private void enter(int id, int thread) throws IOException {
    Call call = recording.call(id);
    boolean isStatic = statics.contains(recording.index().calls().method(id));
    event("call", thread);
    json.writeStringField("defined_class", call.className());
    json.writeStringField("method_id", call.method());
    json.writeBooleanField("static", isStatic);
    place(classes.of(call, isStatic));
    if (call.receiver() != null) {
      json.writeFieldName("receiver");
      value("", ValueWords.of(call.receiver()));
    }
    json.writeArrayFieldStart("parameters");
    for (Argument argument : call.args()) {
      value(argument.name(), ValueWords.of(argument.value()));
    }
    json.writeEndArray();
    json.writeNumberField("timestamp", BigDecimal.valueOf(call.enterNs(), NANO_DIGITS));
    json.writeEndObject();
    threads
        .computeIfAbsent(thread, none -> new ArrayDeque<>())
        .push(new Open(id, lastId, call.enterNs()));
  }

  private void place(AppMapClasses.Function function) throws IOException {
    json.writeStringField("path", function.path());
    if (function.line() > 0) {
      json.writeNumberField("lineno", function.line());
    }
  }

  private void event(String kind, int thread) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", ++lastId);
    json.writeStringField("event", kind);
    json.writeNumberField("thread_id", thread + 1);
  }

  private void leave(int id, int thread) throws IOException {
    Deque<Open> open = threads.get(thread);
    if (open == null || open.isEmpty() || open.peek().call() != id) {
      return;
    }
    Open ended = open.pop();
    Call call = recording.call(id);
    event("return", thread);
    json.writeNumberField("parent_id", ended.event());
    json.writeNumberField(
        "elapsed", BigDecimal.valueOf(Math.max(0, call.exitNs() - ended.entered()), NANO_DIGITS));
    ThrownValue thrown = call.exception();
    if (thrown != null) {
      exception(thrown);
    } else if (call.result() != null) {
      json.writeFieldName("return_value");
      value("", ValueWords.of(call.result()));
    }
    json.writeEndObject();
  }

  private void exception(ThrownValue thrown) throws IOException {
    json.writeArrayFieldStart("exceptions");
    json.writeStartObject();
    json.writeStringField("class", thrown.type());
    json.writeStringField("message", thrown.message() == null ? "" : thrown.message());
    json.writeNumberField("object_id", 0);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void value(String name, ValueWords words) throws IOException {
    json.writeStartObject();
    if (!name.isEmpty()) {
      json.writeStringField("name", name);
    }
    json.writeStringField("class", words.type());
    String text = shortened(words.text());
    json.writeStringField("value", text);
    if (words.id() > 0) {
      json.writeNumberField("object_id", words.id());
    }
    boolean isCut = text.length() < words.text().length();
    if (words.size() >= 0 || isCut) {
      json.writeNumberField("size", words.size() >= 0 ? words.size() : words.text().length());
    }
    json.writeEndObject();
  }

  /** AppMap has room for so much; a character of two halves is not parted. */
  private String shortened(String text) {
    if (text.length() <= LONGEST_VALUE) {
      return text;
    }
    cut++;
    boolean parts = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1));
    return text.substring(0, LONGEST_VALUE - (parts ? 1 : 0));
  }

  @Override
  public void finish() throws IOException {
    for (Map.Entry<Integer, Deque<Open>> thread : threads.entrySet()) {
      for (@Nullable Open open = thread.getValue().poll();
          open != null;
          open = thread.getValue().poll()) {
        unended++;
        event("return", thread.getKey());
        json.writeNumberField("parent_id", open.event());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeFieldName("classMap");
    classes.write(json);
    metadata();
    json.writeEndObject();
    json.close();
  }

  private void metadata() throws IOException {
    json.writeObjectFieldStart("metadata");
    json.writeStringField("name", chosen.name());
    json.writeObjectFieldStart("client");
    json.writeStringField("name", "tracewalk");
    json.writeStringField("url", "urn:tracewalk");
    json.writeEndObject();
    json.writeObjectFieldStart("recorder");
    json.writeStringField("type", "process");
    json.writeStringField("name", "tracewalk");
    json.writeEndObject();
    json.writeArrayFieldStart("labels");
    for (String remark : remarks()) {
      json.writeString(remark);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>(List.of(chosen.accounts()));
    if (messages > 0) {
      remarks.add(messages + " messages and hand-overs, which AppMap cannot tell");
    }
    if (cut > 0) {
      remarks.add(cut + " values cut to " + LONGEST_VALUE + " characters, as AppMap wants");
    }
    if (unended > 0) {
      remarks.add(unended + " calls that had not ended, with a return without time");
    }
    return remarks;
  }
}
