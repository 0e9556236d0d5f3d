package tracewalk.trace.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What counts when a recording is held against golden facts, told by the file {@code
 * counting.rules} beside the facts:
 *
 * <pre>
 * count nova.cells.**           callables whose symbol begins so
 * count nova.compute.*          callables right there
 * lift nova.filters.X.f [keys]  but this one not [where an argument has this value]
 * any TypeError                 an exception that every exception answers
 * sleep standin.Time.sleep      the recorded method that stands for a sleep
 * message hop_count             a field of messages that is compared
 * </pre>
 */
public final class Counting {
  public static final String FILE = "counting.rules";

  private final List<String> begins = new ArrayList<>();
  private final Set<String> owners = new LinkedHashSet<>();
  private final Map<String, String> lifted = new HashMap<>();
  private final Set<String> any = new LinkedHashSet<>();
  private final Set<String> sleeps = new LinkedHashSet<>();
  private final Set<String> messageFields = new LinkedHashSet<>();

  private Counting() {}

  /**
   * Reads the rules.
   *
   * @throws GoldenException when there are none that can be read
   */
  public static Counting read(Path file) {
    Counting counting = new Counting();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String[] words = line.strip().split("\\s+");
      if (!words[0].isEmpty() && !words[0].startsWith("#") && !counting.take(words)) {
        throw new GoldenException(
            "expected a rule such as 'count nova.cells.**', found '"
                + line.strip()
                + "': "
                + file
                + ":"
                + number);
      }
    }
    return counting;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new GoldenException("expected a file of rules, found none at " + file);
    }
  }

  private boolean take(String[] words) {
    if (words.length < 2 || words.length > (words[0].equals("lift") ? 3 : 2)) {
      return false;
    }
    String what = words[1];
    return switch (words[0]) {
      case "count" -> count(what);
      case "lift" -> lifted.put(what, words.length > 2 ? words[2] : "") == null;
      case "any" -> any.add(what);
      case "sleep" -> sleeps.add(what);
      case "message" -> messageFields.add(what);
      default -> false;
    };
  }

  private boolean count(String what) {
    if (what.endsWith(".**")) {
      return begins.add(what.substring(0, what.length() - 2));
    }
    return what.endsWith(".*") && owners.add(what.substring(0, what.length() - 2));
  }

  /** Whether calls of a symbol count, unless {@link #liftedBy} says otherwise. */
  boolean counts(String symbol) {
    int dot = symbol.lastIndexOf('.');
    return dot > 0
        && !"".equals(lifted.get(symbol))
        && (begins.stream().anyMatch(symbol::startsWith)
            || owners.contains(symbol.substring(0, dot)));
  }

  /** The value of an argument with which calls of a symbol do not count; empty for none. */
  String liftedBy(String symbol) {
    return lifted.getOrDefault(symbol, "");
  }

  boolean isSleep(String method) {
    return sleeps.contains(method);
  }

  Set<String> messageFields() {
    return messageFields;
  }

  /** An exception's type without its package; a star for one that any other answers. */
  String expectedType(String type) {
    String simple = simple(type);
    return any.contains(simple) ? "*" : simple;
  }

  /** The type without its package, and without what says that it came from another process. */
  static String simple(String type) {
    String name = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    return name.endsWith("_Remote") ? name.substring(0, name.length() - "_Remote".length()) : name;
  }
}
