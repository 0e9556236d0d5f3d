package tracewalk.trace.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tracewalk.trace.align.Branch;
import tracewalk.trace.align.Branch.Kind;

/**
 * Golden facts as text: {@code CELL SYMBOL [threw X]} for a call, {@code ~ cast METHOD topic=...}
 * for a message, {@code ~ sleep seconds=2}, each two spaces deeper than what made it. At the end
 * {@code > 1-9 14-20 10-13} says in which order these lines happened, and the rows are {@code =
 * CELL {...}}, a cell without rows is {@code = CELL}. Lines with {@code #} are remarks.
 */
final class GoldenText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CALL = Pattern.compile("(\\S+ [^\\s\\[]+)(?: \\[threw (\\S+)])?");

  private final Path file;
  private final List<List<Branch>> open = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();
  private final Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
  private int number;

  private GoldenText(Path file) {
    this.file = file;
    open.add(new ArrayList<>());
  }

  static Golden read(Path file) {
    GoldenText text = new GoldenText(file);
    try {
      Files.readAllLines(file).forEach(text::take);
    } catch (IOException unreadable) {
      throw new GoldenException("expected golden facts, found no text that can be read: " + file);
    }
    return new Golden(text.open.get(0), text.order, text.rows);
  }

  private void take(String line) {
    number++;
    if (line.startsWith("= ")) {
      row(line.substring(2));
    } else if (line.startsWith("> ")) {
      order(line.substring(2));
    } else if (!line.isBlank() && !line.startsWith("#")) {
      branch(line.length() - line.stripLeading().length(), line.strip());
    }
  }

  private void order(String ranges) {
    try {
      order.addAll(HappenedOrder.parse(ranges));
    } catch (NumberFormatException odd) {
      throw wrong("ranges such as '1-9 14-20 10-13'", ranges);
    }
  }

  private void branch(int spaces, String text) {
    int depth = spaces / 2;
    if (depth >= open.size() || spaces % 2 != 0) {
      throw wrong("a line at most two spaces deeper than the one above", text);
    }
    open.subList(depth + 1, open.size()).clear();
    List<Branch> below = new ArrayList<>();
    open.get(depth).add(text.startsWith("~ ") ? message(text, below) : call(text, below));
    open.add(below);
  }

  private Branch call(String text, List<Branch> below) {
    Matcher call = CALL.matcher(text);
    if (!call.matches()) {
      throw wrong("'CELL SYMBOL', '~ cast METHOD' or '= CELL {...}'", text);
    }
    String thrown = call.group(2);
    return Branch.of(
        Kind.CALL, call.group(1), thrown == null ? Map.of() : Map.of("threw", thrown), below);
  }

  private Branch message(String text, List<Branch> below) {
    String[] words = text.substring(2).split(" ");
    boolean sleep = words[0].equals("sleep");
    int named = sleep ? 1 : 2;
    if (words.length < named) {
      throw wrong("'~ cast METHOD'", text);
    }
    Map<String, String> facts = new LinkedHashMap<>();
    for (int at = named; at < words.length; at++) {
      int equals = words[at].indexOf('=');
      facts.put(words[at].substring(0, Math.max(0, equals)), words[at].substring(equals + 1));
    }
    String name = sleep ? words[0] : words[0] + " " + words[1];
    return Branch.of(sleep ? Kind.SLEEP : Kind.MESSAGE, name, facts, below);
  }

  private void row(String text) {
    int space = text.indexOf(' ');
    List<JsonNode> cell =
        rows.computeIfAbsent(
            space < 0 ? text : text.substring(0, space), none -> new ArrayList<>());
    try {
      if (space > 0) {
        cell.add(JSON.readTree(text.substring(space + 1)));
      }
    } catch (JsonProcessingException odd) {
      throw wrong("a row as a JSON object", text);
    }
  }

  private GoldenException wrong(String expected, String found) {
    return new GoldenException(
        "expected " + expected + ", found '" + found + "': " + file + ":" + number);
  }
}
