package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tracewalk.trace.Peers;

/** AppMap, OTLP and Jaeger files: readable by others, and again a recording of the same calls. */
class ExportTraceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ODD_NAMES =
      List.of(
          "__init__",
          "<init>",
          "<clinit>",
          "lambda$main$0",
          "State#next",
          "a;b",
          "end",
          "a-x",
          "List<Map<K,V>>",
          "C:\\new\\temp",
          "%date()",
          "wrap: x",
          "\"quoted\"",
          "**bold**",
          "//path//",
          "父单元",
          "🐘",
          "שלום",
          "n".repeat(10_000),
          "</script><script>alert(1)</script>",
          "\u0000\u202e");

  @TempDir private Path folder;
  private Path recording;

  /** Odd names, values, exceptions, calls that never end, and a hand-over between threads. */
  @BeforeEach
  void makeRecording() throws IOException {
    List<Object> events = new ArrayList<>();
    int number = 0;
    for (String name : ODD_NAMES) {
      events.add(new Begin(++number, name, name));
    }
    for (int call = number; call > 2; call--) {
      events.add(new End(++number, call, call % 3 == 0));
    }
    recording = imported(JSON.writeValueAsString(new Map("1.13.1", events)), "odd.twalk");
  }

  private record Map(String version, List<Object> events) {}

  private record Value(String name, String type, String value) {
    java.util.Map<String, Object> told() {
      return java.util.Map.of("name", name, "class", type, "value", value);
    }
  }

  /** A call as AppMap has it. */
  private static final class Begin extends java.util.LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1;

    Begin(int id, String name, String value) {
      put("id", id);
      put("event", "call");
      put("thread_id", id % 2 + 1);
      put("defined_class", "odd." + name.replace('.', ' '));
      put("method_id", name);
      put("static", true);
      put(
          "parameters",
          List.of(
              new Value("text", "java.lang.String", value).told(),
              new Value("number", "long", "-7").told(),
              new Value("truth", "boolean", "true").told(),
              new Value("none", "null", "null").told()));
    }
  }

  /** Its end. */
  private static final class End extends java.util.LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1;

    End(int id, int call, boolean threw) {
      put("id", id);
      put("event", "return");
      put("thread_id", call % 2 + 1);
      put("parent_id", call);
      if (threw) {
        put("exceptions", List.of(java.util.Map.of("class", "odd.Bad", "message", "no: \"x\"")));
      }
    }
  }

  private Path imported(String text, String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".json"), text);
    Path made = folder.resolve(name);
    Ran ran = Ran.of("import", file.toString(), "-o", made.toString());
    assertThat(ran.err()).isEmpty();
    return made;
  }

  private static String exported(Path file, String format, String... more) {
    List<String> words = new ArrayList<>(List.of("export", file.toString(), "--to", format));
    words.addAll(List.of(more));
    Ran ran = Ran.of(words.toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err()).contains(" of 21 calls; ");
    return ran.out();
  }

  /** Class, method, arguments and end of each call, in order. */
  private static List<String> calls(Path file) throws IOException {
    List<String> calls = new ArrayList<>();
    for (String line : Ran.of("calls", file.toString(), "--format", "jsonl").out().split("\n")) {
      JsonNode event = JSON.readTree(line);
      switch (event.path("event").asText()) {
        case "call" ->
            calls.add(event.get("class") + " " + event.get("method") + " " + event.get("args"));
        case "return" -> calls.add("return");
        case "throw" ->
            calls.add(event.at("/exception/type") + " " + event.at("/exception/message"));
        default -> {}
      }
    }
    return calls;
  }

  @Test
  void appMap_isAcceptedByItsOwnValidator_withEachCallInOrder()
      throws IOException, InterruptedException {
    String map = exported(recording, "appmap");

    JsonNode read = Peers.read("appmap.mjs", "@appland/appmap-validate", List.of(map)).get(0);
    List<String> names = new ArrayList<>();
    read.get("calls").forEach(call -> names.add(call.asText()));
    assertThat(names)
        .containsExactlyElementsOf(
            ODD_NAMES.stream().map(name -> "odd." + name.replace('.', ' ') + "." + name).toList());
    assertThat(read.get("labels").get(0).asText()).isEqualTo("21 of 21 calls; 0 hidden; 0 dropped");
    assertThat(read.get("labels").get(1).asText()).startsWith("1 values cut to 100 characters");
  }

  @Test
  void appMapReadBack_hasTheSameCallsInTheSameOrder() throws IOException {
    Path again = imported(exported(recording, "appmap"), "again.twalk");

    List<String> before = calls(recording);
    String whole = "\"value\":\"" + "n".repeat(10_000);
    String cut = "\"value\":\"" + "n".repeat(100);
    assertThat(calls(again).subList(0, before.size()))
        .isEqualTo(before.stream().map(call -> call.replace(whole, cut)).toList());
  }

  @Test
  void otlpReadBack_hasTheSameCallsInTheSameOrder() throws IOException {
    Path again = imported(exported(recording, "otlp"), "again.twalk");

    assertThat(calls(again)).isEqualTo(calls(recording));
  }

  @Test
  void otlp_hasHexIdsOnce_numbersAsTexts_andEndsAfterBeginnings() throws IOException {
    JsonNode root = JSON.readTree(exported(recording, "otlp"));

    Set<String> ids = new HashSet<>();
    List<String> parents = new ArrayList<>();
    for (JsonNode span :
        root.findValues("spans").stream().flatMap(ExportTraceTest::each).toList()) {
      assertThat(span.get("traceId").asText()).matches("[0-9a-f]{32}");
      assertThat(ids.add(span.get("spanId").asText())).isTrue();
      assertThat(span.get("name").asText()).isNotEmpty();
      assertThat(span.get("kind").isInt()).isTrue();
      assertThat(span.get("startTimeUnixNano").isTextual()).isTrue();
      assertThat(span.get("endTimeUnixNano").asLong())
          .isGreaterThan(span.get("startTimeUnixNano").asLong());
      if (!span.get("parentSpanId").asText().isEmpty()) {
        parents.add(span.get("parentSpanId").asText());
      }
      Set<String> keys = new HashSet<>();
      span.get("attributes").forEach(one -> assertThat(keys.add(one.get("key").asText())).isTrue());
    }
    assertThat(ids).hasSize(ODD_NAMES.size()).containsAll(parents);
    assertThat(ids).allMatch(id -> id.matches("[0-9a-f]{16}"));
    assertThat(root.toString()).contains("21 of 21 calls; 0 hidden; 0 dropped");
  }

  private static java.util.stream.Stream<JsonNode> each(JsonNode list) {
    return java.util.stream.StreamSupport.stream(list.spliterator(), false);
  }

  @Test
  void jaeger_hasSpansOfProcessesThatItNames_andReferencesToSpansThatItHas() throws IOException {
    JsonNode trace = JSON.readTree(exported(recording, "jaeger")).get("data").get(0);

    Set<String> ids = new HashSet<>();
    for (JsonNode span : trace.get("spans")) {
      assertThat(span.get("traceID")).isEqualTo(trace.get("traceID"));
      assertThat(ids.add(span.get("spanID").asText())).isTrue();
      assertThat(span.get("startTime").isIntegralNumber()).isTrue();
      assertThat(span.get("duration").asLong()).isPositive();
      assertThat(trace.get("processes").has(span.get("processID").asText())).isTrue();
      assertThat(span.get("logs").isArray()).isTrue();
      for (JsonNode tag : span.get("tags")) {
        assertThat(tag.get("type").asText()).isIn("string", "int64", "bool");
      }
    }
    for (JsonNode reference : trace.findValues("spanID")) {
      assertThat(ids).contains(reference.asText());
    }
    assertThat(ids).hasSize(ODD_NAMES.size());
    assertThat(trace.get("warnings").get(0).asText()).contains("21 of 21 calls");
  }

  @Test
  void otlpLinks_areHandOversAgainWhenReadBack() throws IOException {
    String arrow = "{\"ph\":\"%s\",\"pid\":1,\"tid\":%d,\"ts\":%d,\"id\":3,\"name\":\"handed\"}";
    String call = "{\"ph\":\"X\",\"pid\":1,\"tid\":%d,\"ts\":%d,\"dur\":9,\"name\":\"a.B.%s\"}";
    String chrome =
        String.join(
            ",",
            call.formatted(1, 0, "gives"),
            arrow.formatted("s", 1, 1),
            arrow.formatted("f", 2, 3),
            call.formatted(2, 3, "takes"));
    Path given = imported("[" + chrome + "]", "given.twalk");
    Ran ran = Ran.of("export", given.toString(), "--to", "otlp");
    Path again = imported(ran.out(), "taken.twalk");

    String lines = Ran.of("calls", again.toString(), "--format", "jsonl").out();
    assertThat(lines).contains("\"kind\":\"queue\",\"what\":\"handed\"").contains("\"cause\":1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"appmap", "otlp", "jaeger"})
  void sameRecording_givesTheSameBytes_inAFileAsOnTheTerminal(String format) throws IOException {
    Path file = folder.resolve("exported.json");

    exported(recording, format, "-o", file.toString());

    String printed = exported(recording, format);
    assertThat(printed).isEqualTo(exported(recording, format)).startsWith(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"appmap", "otlp", "jaeger"})
  void selectionThatHoldsNothing_isOneLine(String format) {
    Ran ran = Ran.of("export", recording.toString(), "--to", format, "--include", "none.Such");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("tracewalk: expected calls that are selected, found none");
  }

  private Ran sent(String endpoint) {
    return Ran.of("export", recording.toString(), "--to", "otlp", "--endpoint", endpoint);
  }

  private Ran sent(int status, String answer, List<String> bodies) throws IOException {
    HttpServer collector =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          bodies.add(exchange.getRequestHeaders().getFirst("Content-Type"));
          bodies.add(new String(body, StandardCharsets.UTF_8));
          byte[] told = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, told.length == 0 ? -1 : told.length);
          exchange.getResponseBody().write(told);
          exchange.close();
        });
    collector.start();
    try {
      return sent("http://127.0.0.1:" + collector.getAddress().getPort());
    } finally {
      collector.stop(0);
    }
  }

  @Test
  void collector_getsWhatAFileWouldHold() throws IOException {
    List<String> bodies = new ArrayList<>();

    Ran ran = sent(200, "{}", bodies);

    assertThat(ran.err()).isEqualTo("21 of 21 calls; 0 hidden; 0 dropped" + System.lineSeparator());
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(bodies).first().isEqualTo("application/json");
    assertThat(bodies.get(1)).isEqualTo(exported(recording, "otlp").stripTrailing());
  }

  @Test
  void collectorThatRefuses_isOneLine() throws IOException {
    refused(
        "found status 400: no such\ttenant".replace('\t', ' '),
        sent(400, "no such\ttenant", new ArrayList<>()));
    refused(
        "found 2 spans refused: too old",
        sent(
            200,
            "{\"partialSuccess\":{\"rejectedSpans\":\"2\",\"errorMessage\":\"too old\"}}",
            new ArrayList<>()));
  }

  @Test
  void collectorThatIsNotThere_isOneLine() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    refused("found none that takes connections", sent("http://127.0.0.1:" + port));
    refused("expected an address such as", sent("localhost:4318"));
    refused("found one with a name or password", sent("http://me:secret@localhost:4318"));
    refused(
        "expected --to otlp with --endpoint",
        Ran.of("export", recording.toString(), "--to", "jaeger", "--endpoint", "http://a"));
  }

  private static void refused(String said, Ran ran) {
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("tracewalk: expected ").contains(said);
    assertThat(ran.err()).doesNotContain("secret@");
    assertThat(ran.err().lines()).hasSize(1);
  }
}
