package tracewalk.lesson.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tracewalk.trace.Recording;
import tracewalk.trace.listing.Choice;
import tracewalk.trace.listing.JsonLines;

/**
 * What the JSON listing of a recording says, read line by line. Nothing of the recording's own
 * model is used: this is what questions are judged by.
 */
final class ListedRun {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Map<Integer, Listed> calls = new HashMap<>();
  final Map<Integer, Integer> senderOfLink = new HashMap<>();
  final List<Listed> window = new ArrayList<>();
  private final Map<Integer, Integer> steps = new HashMap<>();
  private boolean origins;

  /** An object as a listing shows it. */
  record Thing(long id, String type) {}

  /** A call as a listing shows it; its places are arguments, fields, and fields of those. */
  static final class Listed {
    int id;
    int parent;
    int cause;
    int step;
    String cell;
    String label;
    boolean ported;
    long receiver;
    Thing result;
    final Map<String, Thing> places = new HashMap<>();
    final List<Listed> made = new ArrayList<>();
  }

  static ListedRun of(Recording recording) throws IOException {
    ListedRun run = new ListedRun();
    JsonLines.write(recording, new Choice(true, false, false), new Lines(run::read));
    int[] step = {0};
    JsonLines.write(recording, Choice.WINDOW, new Lines(line -> run.step(line, step)));
    return run;
  }

  private interface Sink {
    void line(JsonNode line);
  }

  /** Cuts what is written into lines. */
  private static final class Lines extends Writer {
    private final StringBuilder open = new StringBuilder();
    private final Sink sink;

    Lines(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      for (int at = from; at < from + length; at++) {
        if (text[at] == '\n') {
          sink.line(JSON.readTree(open.toString()));
          open.setLength(0);
        } else {
          open.append(text[at]);
        }
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      if (!open.isEmpty()) {
        throw new UncheckedIOException(new IOException("expected whole lines, found " + open));
      }
    }
  }

  private void read(JsonNode line) {
    switch (line.path("event").asText()) {
      case "call" -> call(line);
      case "return" -> calls.get(line.path("id").asInt()).result = thing(line.path("value"));
      case "send" -> senderOfLink.put(line.path("link").asInt(), line.path("call").asInt());
      default -> {
        // receipts, exceptions and marks answer none of the questions
      }
    }
  }

  private void call(JsonNode line) {
    Listed call = new Listed();
    call.id = line.path("id").asInt();
    call.parent = line.path("parent").asInt();
    call.cause = line.path("cause").asInt();
    call.cell = line.path("cell").asText("");
    call.ported = line.has("origin");
    origins |= call.ported;
    call.label = label(line.path("class").asText(), line.path("method").asText());
    Thing receiver = thing(line.path("receiver"));
    call.receiver = receiver == null ? 0 : receiver.id();
    for (JsonNode argument : line.path("args")) {
      place(call, "args/" + argument.path("name").asText(), argument.path("value"), 1);
    }
    fields(call, "receiver", line.path("receiver"), 1);
    calls.put(call.id, call);
    if (call.parent != 0) {
      calls.get(call.parent).made.add(call);
    }
  }

  private static String label(String type, String method) {
    String simple = type.replaceFirst(".*\\.", "");
    return method.equals("<init>") ? "new " + simple : simple + "." + method;
  }

  private static void fields(Listed call, String path, JsonNode value, int depth) {
    value
        .path("fields")
        .fields()
        .forEachRemaining(
            field -> place(call, path + "/" + field.getKey(), field.getValue(), depth));
  }

  private static void place(Listed call, String path, JsonNode value, int depth) {
    Thing thing = thing(value);
    if (thing != null) {
      call.places.put(path, thing);
      if (depth > 0) {
        fields(call, path, value, depth - 1);
      }
    }
  }

  private static Thing thing(JsonNode value) {
    String type = value.path("type").asText("");
    return type.isEmpty()
        ? null
        : new Thing(value.path("id").asLong(), type.replaceFirst(".*[.$]", ""));
  }

  private void step(JsonNode line, int[] step) {
    String event = line.path("event").asText();
    if (!event.equals("mark")) {
      step[0]++;
    }
    if (event.equals("call")) {
      Listed call = calls.get(line.path("id").asInt());
      call.step = step[0];
      steps.put(step[0], call.id);
      window.add(call);
    }
  }

  boolean counts(Listed call) {
    return call.ported || !origins;
  }

  /** The nearest call that counts, from one on upwards; null if there is none. */
  Listed counting(Listed call) {
    Listed at = call;
    while (at != null && !counts(at)) {
      at = calls.get(at.parent);
    }
    return at;
  }

  /** What a call makes in the window, helpers looked through. */
  List<Listed> made(Listed call) {
    List<Listed> all = new ArrayList<>();
    for (Listed child : call.made) {
      if (child.step > 0) {
        all.addAll(counts(child) ? List.of(child) : made(child));
      }
    }
    return all;
  }

  /** The call that sent what a call's thread works at, or null. */
  Listed sender(Listed call) {
    Listed first = call;
    while (first.parent != 0) {
      first = calls.get(first.parent);
    }
    return calls.get(senderOfLink.getOrDefault(first.cause, 0));
  }

  /** How often everything that counts is called in the window. */
  Map<String, Integer> times() {
    Map<String, Integer> times = new LinkedHashMap<>();
    window.stream().filter(this::counts).forEach(one -> times.merge(one.label, 1, Integer::sum));
    return times;
  }
}
