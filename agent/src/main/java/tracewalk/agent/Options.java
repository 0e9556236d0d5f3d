package tracewalk.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text behind {@code -javaagent:JAR=}: {@code name=value} with commas between, patterns with
 * colons or semicolons between; or {@code @FILE}, which has one {@code name=value} a line.
 */
final class Options {

  private static final List<String> NAMES =
      List.of(
          "out",
          "overwrite",
          "include",
          "exclude",
          "rules",
          "capture",
          "open",
          "clock",
          "memory",
          "label",
          "strict");

  /** What {@code tracewalk record}, {@code attach} and {@code detach} alone say. */
  private static final String JOINED = "joined";

  private static final String ANSWER = "answer";
  private static final String DETACH = "detach";
  private static final List<String> INNER = List.of(JOINED, ANSWER, DETACH);

  private static final List<String> LEVELS = List.of("calls", "values", "state", "lines");
  private static final List<String> CLOCKS = List.of("coarse", "exact");
  private static final List<String> FLAGS = List.of("true", "false");
  private static final int LEAST_MEMORY = 4;

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> includes = new ArrayList<>();
  private final List<String> excludes = new ArrayList<>();

  private String source = "";
  private boolean gone;

  private Options() {}

  /** A comma that no {@code name=} follows belongs to the value before it. */
  static Options parse(String text) {
    Options options = new Options();
    if (text.startsWith("@")) {
      options.source = text.substring(1);
      options.gone = !Files.isReadable(Path.of(options.source));
      options.lines(options.source, "options").forEach(options::line);
    } else {
      options.words(text.split(",", -1));
    }
    options.check();
    return options;
  }

  private void words(String[] words) {
    String last = "";
    for (String word : words) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (equals < 0 && !last.isEmpty() && !NAMES.contains(name)) {
        values.merge(last, word, (value, more) -> value + "," + more);
      } else if (!word.isEmpty()) {
        last = NAMES.contains(name) ? name : last;
        line(word);
      }
    }
  }

  private void line(String option) {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    String value = equals < 0 ? "true" : option.substring(equals + 1);
    if (!NAMES.contains(name) && !INNER.contains(name)) {
      complain("unknown agent option '" + name + "'", oneOf(NAMES));
    } else if (name.equals("include") || name.equals("exclude")) {
      values.merge(name, value, (before, more) -> before + ";" + more);
    } else {
      values.put(name, value);
    }
  }

  private void check() {
    check("capture", LEVELS.contains(capture()), oneOf(LEVELS));
    check("clock", CLOCKS.contains(clock()), oneOf(CLOCKS));
    check("open", open() >= 0, "a number from 0 to 2147483647, or all");
    check("memory", memory() >= LEAST_MEMORY, "a number of megabytes from " + LEAST_MEMORY);
    check("strict", FLAGS.contains(flag("strict")), oneOf(FLAGS));
    check("overwrite", FLAGS.contains(flag("overwrite")), oneOf(FLAGS));
    check("out", isPath(out()), "a path");
    check("rules", isPath(values.get("rules")), "a path");
    patterns("include", includes);
    patterns("exclude", excludes);
  }

  private void check(String name, boolean valid, String expected) {
    if (!valid) {
      complain("unknown value '" + values.remove(name) + "' of " + name, expected);
    }
  }

  private static String oneOf(List<String> names) {
    return "one of: " + String.join(", ", names);
  }

  private void complain(String found, String expected) {
    complaints.add(found + "; expected " + expected);
  }

  private static boolean isPath(@Nullable String text) {
    try {
      return text == null || !Path.of(text).toString().isEmpty();
    } catch (InvalidPathException odd) {
      return false;
    }
  }

  private void patterns(String name, List<String> into) {
    for (String pattern : values.getOrDefault(name, "").split("[:;]", -1)) {
      if (pattern.strip().startsWith("@")) {
        into.addAll(lines(pattern.strip().substring(1), "patterns"));
      } else if (!pattern.isBlank()) {
        into.add(pattern.strip());
      }
    }
  }

  /** What a file says: a line each, without empty lines and those that begin with {@code #}. */
  private List<String> lines(String file, String what) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException | InvalidPathException unreadable) {
      complain("no file '" + file + "' that can be read", "a file of " + what + ", a line each");
      return List.of();
    }
  }

  /** What is wrong, a line each; the rest still holds. */
  List<String> complaints() {
    return complaints;
  }

  /** The file that the options were read from, or empty. */
  String source() {
    return source;
  }

  /** True if nothing is known of what was asked for; a daemon may hand on what has ended. */
  boolean gone() {
    return gone;
  }

  @Nullable String out() {
    return values.get("out");
  }

  boolean overwrite() {
    return "true".equals(flag("overwrite"));
  }

  boolean strict() {
    return "true".equals(flag("strict"));
  }

  /**
   * True if this is one of perhaps several JVMs whose recordings are joined when all have ended.
   */
  boolean joined() {
    return "true".equals(flag(JOINED));
  }

  /** Where it is said what came of it; null if nobody waits for that. */
  @Nullable Path answer() {
    String file = values.get(ANSWER);
    return file == null ? null : Path.of(file);
  }

  boolean detach() {
    return "true".equals(flag(DETACH));
  }

  private String flag(String name) {
    return values.getOrDefault(name, "false");
  }

  @Nullable Path rules() {
    String file = values.get("rules");
    return file == null ? null : Path.of(file);
  }

  String capture() {
    return values.getOrDefault("capture", "values");
  }

  /** {@code coarse} or {@code exact}. */
  String clock() {
    return values.getOrDefault("clock", "coarse");
  }

  /** How many calls of a method each thread opens objects in. */
  int open() {
    String open = values.getOrDefault("open", "1000");
    return open.equals("all") ? Integer.MAX_VALUE : number(open);
  }

  /** How many megabytes the recorder may use. */
  int memory() {
    return number(values.getOrDefault("memory", "32"));
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  String label() {
    return values.getOrDefault("label", "");
  }

  List<String> includes() {
    return includes;
  }

  List<String> excludes() {
    return excludes;
  }
}
