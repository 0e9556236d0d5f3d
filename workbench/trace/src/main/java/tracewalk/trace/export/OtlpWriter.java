package tracewalk.trace.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.BoolValue;
import tracewalk.agent.format.Value.NullValue;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.ThrownValue;

/**
 * Writes OTLP/JSON, one object; spans of one service that follow upon each other stand together.
 */
final class OtlpWriter implements EndWriter {
  private static final int INTERNAL = 1;
  private static final int CONSUMER = 5;
  private static final int FAILED = 2;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Chosen chosen;
  private final JsonGenerator json;
  private final String trace;
  private final long began;
  private @Nullable Resource resource;
  private boolean said;

  /** What runs a call. */
  private record Resource(@Nullable String cell, String service) {}

  OtlpWriter(Chosen chosen, OutputStream out) throws IOException {
    this.chosen = chosen;
    this.trace = Ids.trace(chosen.recording().info());
    this.began = chosen.recording().info().startedAt().toEpochMilli() * NANOS_PER_MILLI;
    this.json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeArrayFieldStart("resourceSpans");
  }

  @Override
  public void write(Ended ended) throws IOException {
    Call call = ended.call();
    String service = Objects.requireNonNullElse(call.service(), chosen.name());
    go(new Resource(call.cell(), service));
    json.writeStartObject();
    json.writeStringField("traceId", trace);
    json.writeStringField("spanId", Ids.span(call.id()));
    json.writeStringField("parentSpanId", ended.parent() == 0 ? "" : Ids.span(ended.parent()));
    json.writeStringField("name", call.simpleClass() + "." + call.method());
    json.writeNumberField("kind", ended.links().isEmpty() ? INTERNAL : CONSUMER);
    json.writeStringField("startTimeUnixNano", String.valueOf(began + ended.start()));
    json.writeStringField("endTimeUnixNano", String.valueOf(began + ended.end()));
    attributes(ended);
    links(ended.links());
    outcome(call);
    json.writeEndObject();
  }

  private void go(Resource next) throws IOException {
    if (next.equals(resource)) {
      return;
    }
    leave();
    resource = next;
    json.writeStartObject();
    json.writeObjectFieldStart("resource");
    json.writeArrayFieldStart("attributes");
    attribute("service.name", next.service());
    if (next.cell() != null) {
      attribute("service.namespace", next.cell());
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeArrayFieldStart("scopeSpans");
    json.writeStartObject();
    scope();
    json.writeArrayFieldStart("spans");
  }

  /** The first says what of all calls there is. */
  private void scope() throws IOException {
    json.writeObjectFieldStart("scope");
    json.writeStringField("name", "tracewalk");
    if (!said) {
      json.writeArrayFieldStart("attributes");
      attribute("tracewalk.accounts", chosen.accounts());
      json.writeEndArray();
      said = true;
    }
    json.writeEndObject();
  }

  private void leave() throws IOException {
    if (resource != null) {
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void attributes(Ended ended) throws IOException {
    Call call = ended.call();
    json.writeArrayFieldStart("attributes");
    attribute("code.function.name", call.className() + "." + call.method());
    if (call.file() != null) {
      attribute("code.file.path", AppMapClasses.path(call));
    }
    if (call.line() > 0) {
      whole("code.line.number", call.line());
    }
    whole("thread.id", Long.parseLong(call.thread().substring(1)));
    attribute("thread.name", call.threadName());
    if (ended.open()) {
      attribute("tracewalk.unended", "the recording ends before the call");
    }
    value("receiver", call.receiver());
    int number = 0;
    for (Argument argument : call.args()) {
      value("arg." + number++ + "." + argument.name(), argument.value());
    }
    value("result", call.result());
    json.writeEndArray();
  }

  private void attribute(String key, String text) throws IOException {
    begin(key);
    json.writeStringField("stringValue", text);
    end();
  }

  private void whole(String key, long number) throws IOException {
    begin(key);
    json.writeStringField("intValue", String.valueOf(number));
    end();
  }

  private void begin(String key) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", key);
    json.writeObjectFieldStart("value");
  }

  private void end() throws IOException {
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Absent facts are absent attributes; null is a value without content. */
  private void value(String key, @Nullable Value value) throws IOException {
    if (value == null) {
      return;
    }
    begin(key);
    if (value instanceof BoolValue truth) {
      json.writeBooleanField("boolValue", truth.value());
    } else if (value instanceof NumberValue number && number.value() instanceof Long whole) {
      json.writeStringField("intValue", String.valueOf(whole));
    } else if (value instanceof NumberValue number
        && number.value() instanceof Double fraction
        && Double.isFinite(fraction)) {
      json.writeNumberField("doubleValue", fraction);
    } else if (!(value instanceof NullValue)) {
      json.writeStringField("stringValue", ValueWords.of(value).text());
    }
    end();
  }

  private void links(List<Ended.Link> links) throws IOException {
    if (links.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("links");
    for (Ended.Link link : links) {
      json.writeStartObject();
      json.writeStringField("traceId", trace);
      json.writeStringField("spanId", Ids.span(link.from()));
      json.writeArrayFieldStart("attributes");
      attribute("kind", link.kind());
      attribute("what", link.what());
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void outcome(Call call) throws IOException {
    ThrownValue thrown = call.exception();
    if (thrown == null) {
      return;
    }
    json.writeArrayFieldStart("events");
    json.writeStartObject();
    json.writeStringField("name", "exception");
    json.writeStringField("timeUnixNano", String.valueOf(began + call.exitNs()));
    json.writeArrayFieldStart("attributes");
    attribute("exception.type", thrown.type());
    if (thrown.message() != null) {
      attribute("exception.message", thrown.message());
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("status");
    json.writeNumberField("code", FAILED);
    json.writeEndObject();
  }

  @Override
  public void finish() throws IOException {
    leave();
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
