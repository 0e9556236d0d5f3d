package tracewalk.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ported calls of a listing as lines, as the golden facts are written: calls that do not count
 * are lifted, the deliveries of a message stand below it in the order of their text.
 */
final class PortedForest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TRACED =
      List.of(
          "nova.cells.",
          "nova.compute.cells_api.",
          "nova.compute.api.",
          "nova.conductor.api.",
          "nova.conductor.manager.",
          "nova.conductor.rpcapi.",
          "nova.filters.",
          "nova.weights.");
  private static final Set<String> FACTORIES = Set.of("nova.compute", "nova.conductor");
  private static final Set<String> LIFTED =
      Set.of("nova.cells.state.CellState.__repr__", "nova.cells.utils.get_instances_to_sync");
  private static final List<String> MESSAGE_FIELDS =
      List.of(
          "message_type",
          "method_name",
          "direction",
          "target_cell",
          "routing_path",
          "hop_count",
          "max_hop_count",
          "need_response",
          "fanout");

  private final Map<Integer, JsonNode> calls = new LinkedHashMap<>();
  private final Map<Integer, String> outcomes = new HashMap<>();
  private final Map<Integer, List<Integer>> receipts = new HashMap<>();
  private final Map<Integer, List<JsonNode>> below = new HashMap<>();

  private PortedForest() {}

  /** The lines of a listing, of which values are not looked at. */
  static List<String> of(Stream<String> listing) {
    PortedForest forest = new PortedForest();
    List<ObjectNode> events = listing.map(PortedForest::withoutValues).toList();
    events.forEach(forest::note);
    Set<Integer> served =
        Set.copyOf(forest.receipts.values().stream().flatMap(List::stream).toList());
    events.forEach(event -> forest.place(event, served));
    return forest.lines(0, 0);
  }

  private static ObjectNode withoutValues(String line) {
    try {
      ObjectNode event = (ObjectNode) JSON.readTree(line);
      return event.remove(List.of("args", "receiver", "value"));
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }

  private void note(JsonNode event) {
    int id = event.path("id").asInt();
    switch (event.path("event").asText()) {
      case "call" -> calls.put(id, event);
      case "return" -> outcomes.put(id, "returned");
      case "throw" -> outcomes.put(id, "threw " + simple(event.path("exception")));
      case "receive" ->
          receipts
              .computeIfAbsent(event.path("link").asInt(), none -> new ArrayList<>())
              .add(event.path("call").asInt());
      default -> {}
    }
  }

  private static String simple(JsonNode exception) {
    String type = exception.path("type").asText();
    String name = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    return name.endsWith("_Remote") ? name.substring(0, name.length() - 7) : name;
  }

  private void place(JsonNode event, Set<Integer> served) {
    String kind = event.path("event").asText();
    boolean message = Set.of("cast", "call").contains(event.path("kind").asText());
    if (kind.equals("call") && !served.contains(event.path("id").asInt())) {
      children(event.path("parent").asInt()).add(event);
    } else if (kind.equals("send") && message) {
      children(event.path("call").asInt()).add(event);
    }
  }

  /** What stands below a call; what stands below none that is listed stands below 0. */
  private List<JsonNode> children(int call) {
    return below.computeIfAbsent(calls.containsKey(call) ? call : 0, none -> new ArrayList<>());
  }

  private List<String> lines(int call, int depth) {
    return below.getOrDefault(call, List.of()).stream()
        .flatMap(
            event ->
                event.path("event").asText().equals("send")
                    ? send(event, depth)
                    : call(event, depth))
        .toList();
  }

  private Stream<String> call(JsonNode event, int depth) {
    int id = event.path("id").asInt();
    String symbol = event.path("origin").path("symbol").asText();
    if (!counts(symbol)) {
      return lines(id, depth).stream();
    }
    String outcome = outcomes.getOrDefault(id, "open");
    String line = event.path("cell").asText() + " " + symbol + " [" + outcome + "]";
    return Stream.concat(Stream.of("  ".repeat(depth) + line), lines(id, depth + 1).stream());
  }

  private static boolean counts(String symbol) {
    int dot = symbol.lastIndexOf('.');
    return dot > 0
        && !LIFTED.contains(symbol)
        && (TRACED.stream().anyMatch(symbol::startsWith)
            || FACTORIES.contains(symbol.substring(0, dot)));
  }

  private Stream<String> send(JsonNode event, int depth) {
    StringBuilder line = new StringBuilder("  ".repeat(depth));
    line.append("~ ").append(event.path("kind").asText());
    line.append(' ').append(event.path("what").asText());
    for (String fact : List.of("topic", "fanout", "version", "to")) {
      line.append(' ').append(fact).append('=').append(event.path(fact).asText("null"));
    }
    for (String field : MESSAGE_FIELDS) {
      JsonNode value = event.path("message").path(field);
      if (!value.isMissingNode()) {
        line.append(' ').append(field).append('=').append(value.asText());
      }
    }
    return Stream.concat(Stream.of(line.toString()), deliveries(event, depth + 1));
  }

  private Stream<String> deliveries(JsonNode send, int depth) {
    Map<String, List<String>> threads = new LinkedHashMap<>();
    for (int frame : receipts.getOrDefault(send.path("link").asInt(), List.of())) {
      threads
          .computeIfAbsent(calls.get(frame).path("thread").asText(), none -> new ArrayList<>())
          .addAll(call(calls.get(frame), depth).toList());
    }
    return threads.values().stream()
        .sorted((a, b) -> String.join("\n", a).compareTo(String.join("\n", b)))
        .flatMap(List::stream);
  }
}
