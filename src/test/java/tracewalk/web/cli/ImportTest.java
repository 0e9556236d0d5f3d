package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other tools become recordings, or are refused in a line. */
class ImportTest {
  private static final String APPMAP =
      """
      {"version":"1.13.1","metadata":{"name":"orders"},"classMap":[],"events":[
      {"id":1,"event":"call","thread_id":7,"defined_class":"shop.Order","method_id":"pay",
       "static":false,"path":"src/shop/Order.java","lineno":12,
       "receiver":{"class":"shop.Order","value":"Order 5","object_id":5},
       "parameters":[{"name":"sum","class":"int","value":"42"},
         {"name":"note","class":"java.lang.String","value":"\\u4f60\\u597d"}]},
      {"id":2,"event":"call","thread_id":7,"defined_class":"shop.Bank","method_id":"take",
       "static":true,"parameters":[]},
      {"id":3,"event":"return","thread_id":7,"parent_id":2,"elapsed":0.5,
       "exceptions":[{"class":"shop.Broke","message":"no money","object_id":9}]},
      {"id":4,"event":"return","thread_id":7,"parent_id":1,
       "return_value":{"class":"java.lang.Boolean","value":"false"}}]}
      """;
  private static final String OTLP =
      """
      {"resourceSpans":[{"resource":{"attributes":[
        {"key":"service.name","value":{"stringValue":"shop"}}]},"scopeSpans":[{"spans":[
      {"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174","parentSpanId":"",
       "name":"pay","kind":1,"startTimeUnixNano":"1544712660000000000",
       "endTimeUnixNano":"1544712661000000000",
       "attributes":[{"key":"code.function.name","value":{"stringValue":"shop.Order.pay"}}]}]}]}]}
      {"resourceSpans":[{"resource":{"attributes":[
        {"key":"service.name","value":{"stringValue":"bank"}}]},"scopeSpans":[{"spans":[
      {"traceId":"5B8EFFF798038103D269B633813FC60C","spanId":"eee19b7ec3c1b175",
       "parentSpanId":"eee19b7ec3c1b174","name":"take","kind":2,
       "startTimeUnixNano":1544712660100000000,"endTimeUnixNano":"1544712660200000000",
       "attributes":[{"key":"sum","value":{"intValue":"42"}}],
       "status":{"code":2,"message":"no money"}}]}]}]}
      """;
  private static final String CHROME =
      """
      {"displayTimeUnit":"ns","traceEvents":[
      {"ph":"M","pid":1,"tid":1,"name":"thread_name","args":{"name":"main"}},
      {"ph":"X","pid":1,"tid":2,"ts":5,"dur":1.5,"name":"work","cat":"pool"},
      {"ph":"B","pid":1,"tid":1,"ts":1,"name":"shop.Order.pay","args":{"sum":42}},
      {"ph":"B","pid":1,"tid":1,"ts":2,"name":"shop.Bank.take"},
      {"ph":"s","pid":1,"tid":1,"ts":2.5,"id":3,"name":"handed"},
      {"ph":"f","pid":1,"tid":2,"ts":5,"id":3,"name":"handed"},
      {"ph":"C","pid":1,"tid":1,"ts":2.5,"name":"memory","args":{"n":1}},
      {"ph":"E","pid":1,"tid":1,"ts":3},
      {"ph":"E","pid":1,"tid":1,"ts":4}]}
      """;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("foreign.json"), text);
  }

  private Path target() {
    return folder.resolve("made.twalk");
  }

  private Ran imported(String text) throws IOException {
    return Ran.of("import", file(text).toString(), "-o", target().toString(), "--overwrite");
  }

  /** The calls as text, without what is about time. */
  private String calls() {
    Ran ran = Ran.of("calls", target().toString(), "--format", "text");
    assertThat(ran.err()).contains(" calls shown");
    return ran.out();
  }

  @Test
  void appMap_becomesCallsWithValuesAndExceptions() throws IOException {
    Ran ran = imported(APPMAP);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("2 calls on 1 threads, from AppMap JSON").contains("hand-overs");
    assertThat(calls()).contains("pay").contains("你好").contains("42").contains("! Broke: no money");
    assertThat(calls().indexOf("pay")).isLessThan(calls().indexOf("take"));
    String info = Ran.of("info", target().toString()).out();
    assertThat(info).contains("hand-overs between threads, and messages: AppMap has none");
    assertThat(info).contains("The accounts balance").contains("orders");
  }

  @Test
  void otlp_becomesThreadsOfServicesThatAreLinked() throws IOException {
    Ran ran = imported(OTLP);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("2 calls on 2 threads, from OTLP JSON");
    String lines = Ran.of("calls", target().toString(), "--format", "jsonl").out();
    assertThat(lines).contains("\"event\":\"send\"").contains("\"event\":\"receive\"");
    assertThat(lines).contains("\"cause\":1").contains("\"message\":\"no money\"");
    assertThat(Ran.of("info", target().toString()).out()).contains("2018-12-13");
  }

  @Test
  void chromeTrace_becomesThreadsByName_andCountsWhatIsNoCall() throws IOException {
    Ran ran = imported(CHROME);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("3 calls on 2 threads, from Chrome trace events");
    assertThat(ran.out()).contains("1 events of phase 'C'");
    String lines = Ran.of("calls", target().toString(), "--format", "jsonl").out();
    assertThat(lines).contains("\"class\":\"shop.Bank\",\"method\":\"take\"");
    assertThat(lines).contains("\"event\":\"receive\"").contains("\"parent\":1");
    assertThat(Ran.of("info", target().toString()).out()).contains("main");
  }

  @ParameterizedTest
  @ValueSource(strings = {APPMAP, CHROME})
  void fileThatIsCutAnywhere_isRefusedInALine(String whole) throws IOException {
    byte[] bytes = whole.strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(folder.resolve("foreign.json"), Arrays.copyOf(bytes, length));
      refused(length);
    }
  }

  @Test
  void otlpThatIsCutWithinAnObject_isRefusedInALine() throws IOException {
    byte[] bytes = OTLP.strip().lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(folder.resolve("foreign.json"), Arrays.copyOf(bytes, length));
      refused(length);
    }
  }

  private void refused(Object which) throws IOException {
    Path file = folder.resolve("foreign.json");
    Ran ran = Ran.of("import", file.toString(), "-o", target().toString());

    assertThat(ran.exit()).as("%s", which).isEqualTo(2);
    assertThat(ran.err()).as("%s", which).startsWith("tracewalk: expected ");
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.out()).isEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  static List<String> bad() {
    String call = "{\"id\":%s,\"event\":\"call\",\"thread_id\":1,\"method_id\":%s}";
    String map = "{\"version\":\"1.2\",\"events\":[%s]}";
    String span =
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"%s\",\"spanId\":\"%s\","
            + "\"name\":\"a\",\"startTimeUnixNano\":\"%s\",\"endTimeUnixNano\":\"%s\"}]}]}]}";
    String good = "5b8efff798038103d269b633813fc60c";
    String chrome = "[{\"ph\":\"X\",\"pid\":1,\"tid\":1,\"name\":\"a\",\"ts\":%s,\"dur\":%s}]";
    return List.of(
        "[".repeat(100_000),
        "{\"events\":".repeat(100_000),
        "[]",
        "{}",
        "null",
        "\"text\"",
        "{\"other\":1}",
        map.formatted(""),
        "{\"version\":\"2.0\",\"events\":[]}",
        "{\"version\":\"1.2\",\"events\":{}}",
        map.formatted("7"),
        map.formatted("{}"),
        map.formatted(call.formatted("0", "\"a\"")),
        map.formatted(call.formatted("-1", "\"a\"")),
        map.formatted(call.formatted("1.5", "\"a\"")),
        map.formatted(call.formatted("\"x\"", "\"a\"")),
        map.formatted(call.formatted("99999999999999999999", "\"a\"")),
        map.formatted(call.formatted("1", "7")),
        map.formatted(call.formatted("1", "\"a\\ud800\"")),
        map.formatted(call.formatted("1", "\"a\0\"")),
        map.formatted(call.formatted("2", "\"a\"") + "," + call.formatted("2", "\"b\"")),
        map.formatted("{\"id\":1,\"event\":\"return\",\"thread_id\":1,\"parent_id\":1000000000}"),
        map.formatted("{\"id\":1,\"event\":\"jump\",\"thread_id\":1}"),
        map.formatted(call.formatted("1", "\"a\"")) + " more",
        span.formatted("x", "eee19b7ec3c1b174", 1, 2),
        span.formatted(good, "0000000000000000", 1, 2),
        span.formatted(good, "W+4Zt+w8G0s=", 1, 2),
        span.formatted(good, "eee19b7ec3c1b174", 2, 1),
        span.formatted(good, "eee19b7ec3c1b174", -1, 2),
        span.formatted(good, "eee19b7ec3c1b174", 1, "1e999"),
        span.formatted(good, "eee19b7ec3c1b174", 1, 2).repeat(2),
        chrome.formatted("\"1\"", "1"),
        chrome.formatted("1", "-1"),
        chrome.formatted("1e300", "1"),
        chrome.formatted("NaN", "1"),
        "[{\"ph\":\"B\",\"name\":\"a\"}]",
        "[{\"ph\":\"B\",\"ts\":5},{\"ph\":\"E\",\"ts\":1}]",
        "[{\"ph\":7,\"ts\":1}]",
        "[{\"name\":\"a\"}]");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void badFile_isRefusedInALine_andLeavesNothing(String bad) throws IOException {
    file(bad);

    refused(bad.length());
  }

  @Test
  void refusal_tellsLineAndColumn() throws IOException {
    Ran ran = imported("{\"version\":\"1.2\",\n \"events\":[\n  {\"id\":true}]}");

    assertThat(ran.err())
        .isEqualTo(
            "tracewalk: expected a whole number for id, found 'true' at line 3, column 9 of "
                + folder.resolve("foreign.json")
                + System.lineSeparator());
  }

  @Test
  void oddNames_areKeptToTheLetter() throws IOException {
    String name = "<script>alert(1)</script>\\u0000\\u202e\\\"; end";
    String call = "{\"id\":%d,\"event\":\"call\",\"thread_id\":1,\"defined_class\":\"\",";
    Ran ran =
        imported(
            "{\"version\":\"1.2\",\"events\":["
                + call.formatted(1_000_000_000)
                + "\"method_id\":\""
                + name
                + "\"}]}");

    assertThat(ran.err()).isEmpty();
    String lines = Ran.of("calls", target().toString(), "--format", "jsonl").out();
    assertThat(lines).contains("<script>alert(1)</script>").contains("; end");
  }

  @Test
  void chromeCallsOfAThreadThatOverlap_standOnThreadsBeside() throws IOException {
    String call = "{\"ph\":\"X\",\"pid\":1,\"tid\":1,\"name\":\"a.b\",\"ts\":%d,\"dur\":10}";
    Ran ran = imported("[" + call.formatted(0) + "," + call.formatted(5) + "]");

    assertThat(ran.out()).contains("2 calls on 2 threads").contains("1 threads more than the file");
  }

  @Test
  void existingFile_isNotOverwrittenUnasked() throws IOException {
    Files.writeString(target(), "mine");

    Ran ran = Ran.of("import", file(APPMAP).toString(), "-o", target().toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(target()).hasContent("mine");
  }
}
