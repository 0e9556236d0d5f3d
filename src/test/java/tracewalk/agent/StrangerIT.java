package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.recorded.Confidant;
import tracewalk.recorded.Constructs;
import tracewalk.trace.Recording;
import tracewalk.trace.listing.Choice;
import tracewalk.trace.listing.JsonLines;

/**
 * A reader of two hundred lines in another language, written from docs/FORMAT.md alone, finds the
 * same calls, values and accounts.
 */
class StrangerIT {
  private static final Path SCRIPT =
      RecordedProgram.root().resolve("src/test/resources/stranger/read_twalk.py");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FACTS =
      List.of(
          "class",
          "method",
          "signature",
          "depth",
          "parent",
          "callLine",
          "declared",
          "receiver",
          "args",
          "enterNs",
          "outcome",
          "exitNs",
          "value",
          "exception");

  @TempDir private Path folder;

  @BeforeAll
  static void findPython() throws IOException, InterruptedException {
    boolean found = false;
    try {
      Process version = new ProcessBuilder("python3", "-c", "1 / 1").start();
      found = version.waitFor() == 0;
    } catch (IOException none) {
      assertThat(System.getenv("CI")).as("CI has python3: " + none).isNotEqualTo("true");
    }
    assumeTrue(found, "no python3 here; install it to run the stranger's reader");
  }

  @Test
  void reader_hasAtMostTwoHundredLines() throws IOException {
    assertThat(Files.readAllLines(SCRIPT)).hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void everyConstruct_isReadAlike() throws Exception {
    readsAlike(new RecordedProgram(folder).run(Constructs.class).recording());
  }

  @Test
  void stateOfReceivers_isReadAlike() throws Exception {
    RecordedProgram program = new RecordedProgram(folder);
    program.with("include=tracewalk.recorded.Confidant,capture=state");
    readsAlike(program.run(Confidant.class).recording());
  }

  private void readsAlike(Path recording) throws Exception {
    List<JsonNode> told = strangersLines(recording);
    List<JsonNode> accounts = told.stream().filter(line -> line.has("account")).toList();
    Map<Integer, List<JsonNode>> threads = new TreeMap<>();
    told.stream()
        .filter(line -> line.has("class"))
        .forEach(
            line ->
                threads
                    .computeIfAbsent(line.get("thread").asInt(), none -> new ArrayList<>())
                    .add(line));
    try (Recording ours = Recording.open(recording)) {
      Map<Integer, List<JsonNode>> expected = ourCalls(ours);
      assertThat(threads.keySet()).isEqualTo(expected.keySet());
      expected.forEach((thread, calls) -> compare(threads.get(thread), calls));
    }
    assertThat(accounts).isNotEmpty();
    accounts(recording, accounts);
  }

  private static void compare(List<JsonNode> found, List<JsonNode> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int at = 0; at < expected.size(); at++) {
      assertThat(plain(found.get(at))).as("call %d", at).isEqualTo(plain(expected.get(at)));
    }
  }

  /** Without absent facts, and in one order. */
  private static Map<String, JsonNode> plain(JsonNode call) {
    Map<String, JsonNode> facts = new TreeMap<>();
    for (String key : FACTS) {
      JsonNode fact = call.path(key);
      if (!fact.isMissingNode() && !fact.isNull() && !(key.equals("args") && fact.isEmpty())) {
        facts.put(key, fact);
      }
    }
    return facts;
  }

  private static void accounts(Path recording, List<JsonNode> accounts) {
    try (var reader = tracewalk.agent.format.RecordingReader.open(recording)) {
      for (ThreadAccount account : reader.accounts()) {
        JsonNode told =
            accounts.stream()
                .filter(line -> line.get("account").asInt() == account.threadId())
                .findFirst()
                .orElseThrow();
        assertThat(told.get("entered").asLong()).isEqualTo(account.entered());
        assertThat(told.get("returned").asLong()).isEqualTo(account.returned());
        assertThat(told.get("threw").asLong()).isEqualTo(account.threw());
        assertThat(told.get("dropped").asLong()).isEqualTo(account.dropped());
      }
    }
  }

  private List<JsonNode> strangersLines(Path recording) throws Exception {
    Path out = folder.resolve("told.jsonl");
    Process reading =
        new ProcessBuilder("python3", SCRIPT.toString(), recording.toString())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    assertThat(reading.waitFor()).as(Files.readString(folder.resolve("errors.txt"))).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  /** The listing's calls with their ends, as the stranger tells them: thread by thread. */
  private static Map<Integer, List<JsonNode>> ourCalls(Recording recording) throws IOException {
    StringWriter listing = new StringWriter();
    JsonLines.write(recording, new Choice(true, false, false), listing);
    Map<Integer, List<JsonNode>> threads = new TreeMap<>();
    Map<Integer, Integer> places = new HashMap<>();
    Map<Integer, ObjectNode> calls = new HashMap<>();
    for (String text : listing.toString().lines().toList()) {
      JsonNode line = JSON.readTree(text);
      String event = line.get("event").asText();
      if (event.equals("call")) {
        ObjectNode call = call(line, places);
        List<JsonNode> ofThread =
            threads.computeIfAbsent(call.get("thread").asInt(), none -> new ArrayList<>());
        places.put(line.get("id").asInt(), ofThread.size());
        calls.put(line.get("id").asInt(), call);
        ofThread.add(call);
      } else if (event.equals("return") || event.equals("throw")) {
        end(calls.get(line.get("id").asInt()), line, event);
      }
    }
    return threads;
  }

  private static ObjectNode call(JsonNode line, Map<Integer, Integer> places) {
    ObjectNode call = JSON.createObjectNode();
    call.put("thread", Integer.parseInt(line.get("thread").asText().substring(1)));
    for (String key : List.of("class", "method", "signature", "depth", "callLine", "declared")) {
      call.set(key, line.get(key));
    }
    call.set("receiver", line.get("receiver"));
    call.set("enterNs", line.get("timeNs"));
    call.set("parent", null);
    if (line.has("parent")) {
      call.put("parent", places.get(line.get("parent").asInt()));
    }
    line.get("args").forEach(arg -> call.withArray("args").add(arg.get("value")));
    return call;
  }

  private static void end(ObjectNode call, JsonNode line, String event) {
    call.put("outcome", event);
    call.set("exitNs", line.get("timeNs"));
    call.set("value", line.get("value"));
    call.set("exception", line.get("exception"));
  }
}
