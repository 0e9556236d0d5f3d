package tracewalk.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text behind {@code -javaagent:JAR=}: {@code name=value} with commas between, patterns with
 * colons or semicolons between.
 */
final class Options {

  private static final List<String> NAMES =
      List.of("out", "overwrite", "include", "exclude", "rules", "capture", "label", "strict");
  private static final List<String> LEVELS = List.of("calls", "values", "state");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> complaints = new ArrayList<>();

  private Options() {}

  /** A comma that no {@code name=} follows belongs to the value before it. */
  static Options parse(String text) {
    Options options = new Options();
    String last = "";
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      if (NAMES.contains(name)) {
        options.values.put(name, equals < 0 ? "true" : part.substring(equals + 1));
        last = name;
      } else if (equals < 0 && !last.isEmpty()) {
        options.values.merge(last, part, (value, more) -> value + "," + more);
      } else if (!part.isEmpty()) {
        options.complain("unknown agent option '" + name + "'", String.join(", ", NAMES));
      }
    }
    options.checkCapture();
    return options;
  }

  private void checkCapture() {
    if (!LEVELS.contains(capture())) {
      complain("unknown value '" + capture() + "' of capture", String.join(", ", LEVELS));
      values.remove("capture");
    }
  }

  private void complain(String found, String expected) {
    complaints.add(found + "; expected one of: " + expected);
  }

  /** What is wrong, a line each; the rest still holds. */
  List<String> complaints() {
    return complaints;
  }

  @Nullable String out() {
    return values.get("out");
  }

  boolean overwrite() {
    return flag("overwrite");
  }

  boolean strict() {
    return flag("strict");
  }

  private boolean flag(String name) {
    return "true".equals(values.get(name));
  }

  @Nullable Path rules() {
    String file = values.get("rules");
    return file == null ? null : Path.of(file);
  }

  String capture() {
    return values.getOrDefault("capture", "values");
  }

  String label() {
    return values.getOrDefault("label", "");
  }

  List<String> includes() {
    return patterns("include");
  }

  List<String> excludes() {
    return patterns("exclude");
  }

  private List<String> patterns(String name) {
    List<String> patterns = new ArrayList<>();
    for (String pattern : values.getOrDefault(name, "").split("[:;]", -1)) {
      if (!pattern.isBlank()) {
        patterns.add(pattern.trim());
      }
    }
    return patterns;
  }
}
