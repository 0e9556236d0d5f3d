package tracewalk.trace.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.ThrownValue;

/** Writes Jaeger's JSON, as its page downloads and reads it. */
final class JaegerWriter implements EndWriter {
  private static final long MICROS_PER_MILLI = 1_000;

  private final Chosen chosen;
  private final JsonGenerator json;
  private final String trace;
  private final long began;
  private final Map<Service, String> processes = new LinkedHashMap<>();

  /** What runs a call; Jaeger calls it a process. */
  private record Service(@Nullable String cell, String name) {}

  JaegerWriter(Chosen chosen, OutputStream out) throws IOException {
    this.chosen = chosen;
    this.trace = Ids.trace(chosen.recording().info());
    this.began = chosen.recording().info().startedAt().toEpochMilli() * MICROS_PER_MILLI;
    this.json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeArrayFieldStart("data");
    json.writeStartObject();
    json.writeStringField("traceID", trace);
    json.writeArrayFieldStart("spans");
  }

  @Override
  public void write(Ended ended) throws IOException {
    Call call = ended.call();
    json.writeStartObject();
    json.writeStringField("traceID", trace);
    json.writeStringField("spanID", Ids.span(call.id()));
    json.writeStringField("operationName", call.simpleClass() + "." + call.method());
    json.writeArrayFieldStart("references");
    if (ended.parent() != 0) {
      reference("CHILD_OF", ended.parent());
    }
    for (Ended.Link link : ended.links()) {
      reference("FOLLOWS_FROM", link.from());
    }
    json.writeEndArray();
    json.writeNumberField("startTime", began + ended.start());
    json.writeNumberField("duration", ended.end() - ended.start());
    tags(ended);
    json.writeArrayFieldStart("logs");
    json.writeEndArray();
    json.writeStringField("processID", process(call));
    json.writeEndObject();
  }

  private void reference(String type, int call) throws IOException {
    json.writeStartObject();
    json.writeStringField("refType", type);
    json.writeStringField("traceID", trace);
    json.writeStringField("spanID", Ids.span(call));
    json.writeEndObject();
  }

  private String process(Call call) {
    String service = Objects.requireNonNullElse(call.service(), chosen.name());
    return processes.computeIfAbsent(
        new Service(call.cell(), service), none -> "p" + (processes.size() + 1));
  }

  private void tags(Ended ended) throws IOException {
    Call call = ended.call();
    json.writeArrayFieldStart("tags");
    tag("code.function.name", call.className() + "." + call.method());
    if (call.file() != null) {
      tag("code.file.path", AppMapClasses.path(call));
    }
    if (call.line() > 0) {
      whole("code.line.number", call.line());
    }
    whole("thread.id", Long.parseLong(call.thread().substring(1)));
    tag("thread.name", call.threadName());
    value("receiver", call.receiver());
    int number = 0;
    for (Argument argument : call.args()) {
      value("arg." + number++ + "." + argument.name(), argument.value());
    }
    value("result", call.result());
    for (Ended.Link link : ended.links()) {
      tag("link." + Ids.span(link.from()), link.kind() + " " + link.what());
    }
    thrown(call.exception());
    if (ended.open()) {
      truth("unended");
    }
    json.writeEndArray();
  }

  private void thrown(@Nullable ThrownValue thrown) throws IOException {
    if (thrown != null) {
      truth("error");
      tag("exception.type", thrown.type());
      if (thrown.message() != null) {
        tag("exception.message", thrown.message());
      }
    }
  }

  private void value(String key, @Nullable Value value) throws IOException {
    if (value != null) {
      tag(key, ValueWords.of(value).text());
    }
  }

  private void tag(String key, String text) throws IOException {
    begin(key, "string");
    json.writeStringField("value", text);
    json.writeEndObject();
  }

  private void whole(String key, long number) throws IOException {
    begin(key, "int64");
    json.writeNumberField("value", number);
    json.writeEndObject();
  }

  private void truth(String key) throws IOException {
    begin(key, "bool");
    json.writeBooleanField("value", true);
    json.writeEndObject();
  }

  private void begin(String key, String type) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", key);
    json.writeStringField("type", type);
  }

  @Override
  public void finish() throws IOException {
    json.writeEndArray();
    json.writeObjectFieldStart("processes");
    for (Map.Entry<Service, String> process : processes.entrySet()) {
      json.writeObjectFieldStart(process.getValue());
      json.writeStringField("serviceName", process.getKey().name());
      json.writeArrayFieldStart("tags");
      if (process.getKey().cell() != null) {
        tag("cell", process.getKey().cell());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("warnings");
    json.writeString(chosen.accounts());
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
