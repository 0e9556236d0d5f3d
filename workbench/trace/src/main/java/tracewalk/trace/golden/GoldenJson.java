package tracewalk.trace.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.align.Branch.Kind;

/** Golden facts taken from the events of a recording of the original. */
final class GoldenJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Counting counting;
  private final Map<String, Lane> lanes = new LinkedHashMap<>();
  private final Map<String, Draft> sends = new HashMap<>();
  private int moment;

  private GoldenJson(Counting counting) {
    this.counting = counting;
  }

  /** A thread: what is open in it, and where its first calls go. */
  private record Lane(boolean serves, List<Draft> top, Deque<Frame> open) {
    List<Draft> into() {
      Frame innermost = open.peek();
      return innermost == null ? top : innermost.into;
    }
  }

  /** An open call; one that does not count hands what is below it to its caller. */
  private static final class Frame {
    private final @Nullable Draft call;
    private final List<Draft> into;
    private @Nullable String lastException;

    Frame(@Nullable Draft call, List<Draft> into) {
      this.call = call;
      this.into = into;
    }
  }

  static Golden read(Path file, Counting counting) {
    try {
      JsonNode recording = JSON.readTree(file.toFile());
      if (!recording.path("events").isArray()) {
        throw new GoldenException("expected a list of events, found none: " + file);
      }
      GoldenJson golden = new GoldenJson(counting);
      recording.path("events").forEach(golden::take);
      List<Draft> roots = new ArrayList<>();
      golden.lanes.values().stream().filter(lane -> !lane.serves).forEach(l -> roots.addAll(l.top));
      return Golden.of(roots, rows(recording.path("header")));
    } catch (IOException unreadable) {
      throw new GoldenException("expected golden facts, found no JSON that can be read: " + file);
    }
  }

  private static Map<String, List<JsonNode>> rows(JsonNode header) {
    Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> cell : header.path("final_db").properties()) {
      List<JsonNode> ofCell = new ArrayList<>();
      cell.getValue().forEach(ofCell::add);
      rows.put(cell.getKey(), ofCell);
    }
    return rows;
  }

  private void take(JsonNode event) {
    moment++;
    String thread = event.path("thread").asText();
    String kind = event.path("kind").asText();
    if (kind.equals("rpc_dispatch")) {
      String sent = event.path("rpc_id").asText();
      lanes.computeIfAbsent(thread, none -> new Lane(true, delivery(sent), new ArrayDeque<>()));
      return;
    }
    Lane lane =
        lanes.computeIfAbsent(
            thread, none -> new Lane(false, new ArrayList<>(), new ArrayDeque<>()));
    switch (kind) {
      case "call" -> enter(event, lane);
      case "exception" -> lane.open.element().lastException = event.path("exc").asText();
      case "return" -> leave(event, lane.open.pop());
      case "rpc_cast", "rpc_call" -> lane.into().add(send(event, kind.substring(4)));
      case "sleep" ->
          lane.into()
              .add(
                  new Draft(moment, Kind.SLEEP, "sleep")
                      .fact("seconds", event.path("seconds").asText()));
      default -> {}
    }
  }

  private List<Draft> delivery(String sent) {
    Draft send = sends.get(sent);
    return send == null ? new ArrayList<>() : send.delivery();
  }

  private void enter(JsonNode event, Lane lane) {
    if (event.path("generator").asBoolean()) {
      return;
    }
    String symbol = event.path("qualname").asText();
    if (counting.counts(symbol) && !isLifted(event, symbol)) {
      Draft call = new Draft(moment, Kind.CALL, event.path("cell").asText() + " " + symbol);
      lane.into().add(call);
      lane.open.push(new Frame(call, call.below()));
    } else {
      lane.open.push(new Frame(null, lane.into()));
    }
  }

  private boolean isLifted(JsonNode event, String symbol) {
    String value = counting.liftedBy(symbol);
    for (JsonNode argument : event.path("args")) {
      if (!value.isEmpty() && argument.asText().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private void leave(JsonNode event, Frame frame) {
    if (frame.call != null && event.path("via").asText().equals("exception")) {
      String type = frame.lastException;
      frame.call.fact("threw", type == null ? "*" : counting.expectedType(type));
    }
  }

  private Draft send(JsonNode event, String kind) {
    Draft send = new Draft(moment, Kind.MESSAGE, kind + " " + event.path("method").asText());
    send.fact("topic", event.path("topic").asText("null"));
    send.fact("fanout", String.valueOf(event.path("fanout").asBoolean()));
    send.fact("version", event.path("version").asText("null"));
    send.fact("to", event.path("to_cell").asText("null"));
    JsonNode message = event.path("args").path("message").path("json_message");
    for (String field : counting.messageFields()) {
      if (message.has(field)) {
        send.fact(field, message.path(field).asText("null"));
      }
    }
    sends.put(event.path("rpc_id").asText(), send);
    return send;
  }
}
