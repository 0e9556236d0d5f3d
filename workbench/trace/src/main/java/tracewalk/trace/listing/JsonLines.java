package tracewalk.trace.listing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.ExecutedLine;
import tracewalk.trace.Mark;
import tracewalk.trace.Origin;
import tracewalk.trace.Outcome;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.ThrownValue;
import tracewalk.trace.table.Bits;

/** One JSON object an event; absent facts are absent keys. */
public final class JsonLines {
  private final Recording recording;
  private final JsonGenerator json;
  private final Names names;
  private final ValueJson values;

  private JsonLines(Recording recording, JsonGenerator json, Names names) {
    this.recording = recording;
    this.json = json;
    this.names = names;
    this.values = new ValueJson(json, names);
  }

  /** Writes the listing; the writer stays open. */
  public static void write(Recording recording, Choice choice, Writer out) throws IOException {
    Names names = choice.normalise() ? new Names.Normalised() : Names.RECORDED;
    write(recording, new Listing(recording, choice), names, out);
  }

  /** Writes only some steps of the window. */
  public static void write(Recording recording, Bits steps, Writer out) throws IOException {
    Listing listing = new Listing(recording, Choice.WINDOW).only(steps);
    write(recording, listing, Names.RECORDED, out);
  }

  private static void write(Recording recording, Listing listing, Names names, Writer out)
      throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setRootValueSeparator(null);
      JsonLines lines = new JsonLines(recording, json, names);
      listing.forEach(lines.new Events());
    } catch (UncheckedIOException unwritable) {
      throw unwritable.getCause();
    }
  }

  /** Something that writes the rest of an event's object. */
  private interface Body {
    void write() throws IOException;
  }

  /** Lines have no number: {@code seq} is 0 for them. */
  private void line(int seq, String event, Body body) {
    try {
      json.writeStartObject();
      if (seq > 0) {
        json.writeNumberField("seq", names.seq(seq));
      }
      json.writeStringField("event", event);
      body.write();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private final class Events implements Listing.Sink {
    @Override
    public void call(int seq, Call call, Listing.Place place) {
      line(seq, "call", () -> writeCall(call, place));
    }

    @Override
    public void end(int seq, Call call) {
      boolean threw = call.outcome() == Outcome.THREW;
      line(seq, threw ? "throw" : "return", () -> writeEnd(call));
    }

    @Override
    public void send(int seq, Send send, int call) {
      line(seq, "send", () -> writeSend(send, call));
    }

    @Override
    public void receive(int seq, int call, int link) {
      line(
          seq,
          "receive",
          () -> {
            json.writeNumberField("call", names.call(call));
            json.writeNumberField("link", names.link(link));
          });
    }

    @Override
    public void mark(int seq, Mark mark) {
      line(seq, "mark", () -> json.writeStringField("text", mark.text()));
    }

    @Override
    public void ran(ExecutedLine line) {
      line(0, "line", () -> writeLine(line));
    }
  }

  private void writeCall(Call call, Listing.Place place) throws IOException {
    json.writeNumberField("id", names.call(call.id()));
    if (place.parent() != 0) {
      json.writeNumberField("parent", names.call(place.parent()));
    }
    if (place.cause() != 0) {
      json.writeNumberField("cause", names.link(place.cause()));
    }
    text("cell", call.cell());
    text("service", call.service());
    text("process", names.process(recording.threadOf(call.id()).process()));
    text("thread", names.thread(call.thread()));
    json.writeNumberField("depth", place.depth());
    writeMethod(call);
    writeOrigin(call.origin());
    if (call.receiver() != null) {
      json.writeFieldName("receiver");
      values.value(call.receiver());
    }
    writeArguments(call);
    time(call.enterNs());
  }

  private void writeMethod(Call call) throws IOException {
    text("class", names.type(call.className()));
    text("method", call.method());
    text("signature", call.signature());
    text("file", call.file());
    if (call.line() > 0) {
      json.writeNumberField("line", call.line());
    }
    if (call.callLine() > 0) {
      json.writeNumberField("callLine", call.callLine());
    }
    text("declared", call.declared() == null ? null : names.type(call.declared()));
  }

  private void writeOrigin(@Nullable Origin origin) throws IOException {
    if (origin != null) {
      json.writeObjectFieldStart("origin");
      text("symbol", origin.symbol());
      text("file", origin.file());
      json.writeNumberField("first", origin.first());
      json.writeNumberField("last", origin.last());
      json.writeEndObject();
    }
  }

  private void writeArguments(Call call) throws IOException {
    json.writeArrayFieldStart("args");
    for (Argument argument : call.args()) {
      json.writeStartObject();
      text("name", argument.name());
      if (argument.value() != null) {
        json.writeFieldName("value");
        values.value(argument.value());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeEnd(Call call) throws IOException {
    json.writeNumberField("id", names.call(call.id()));
    if (call.result() != null) {
      json.writeFieldName("value");
      values.value(call.result());
    }
    ThrownValue thrown = call.exception();
    if (thrown != null) {
      json.writeObjectFieldStart("exception");
      text("type", names.type(thrown.type()));
      text("message", thrown.message());
      json.writeEndObject();
    }
    if (call.receiverAfter() != null) {
      json.writeFieldName("receiver");
      values.value(call.receiverAfter());
    }
    time(call.exitNs());
  }

  private void writeLine(ExecutedLine line) throws IOException {
    json.writeNumberField("call", names.call(line.call()));
    json.writeNumberField("line", line.line());
    json.writeArrayFieldStart("locals");
    for (Map.Entry<String, Value> local : line.changed().entrySet()) {
      json.writeStartObject();
      text("name", local.getKey());
      json.writeFieldName("value");
      values.value(local.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    time(line.timeNs());
  }

  private void writeSend(Send send, int call) throws IOException {
    if (call != 0) {
      json.writeNumberField("call", names.call(call));
    }
    json.writeNumberField("link", names.link(send.link()));
    text("kind", send.kind());
    text("what", send.what());
    text("topic", send.topic());
    if (send.fanout() != null) {
      json.writeBooleanField("fanout", send.fanout());
    }
    text("version", send.version());
    text("to", send.to());
    if (!send.message().isEmpty()) {
      json.writeObjectFieldStart("message");
      for (Map.Entry<String, @Nullable Object> field : send.message().entrySet()) {
        json.writeObjectField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
    }
  }

  private void text(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private void time(long nanos) throws IOException {
    if (names.timed()) {
      json.writeNumberField("timeNs", nanos);
    }
  }
}
