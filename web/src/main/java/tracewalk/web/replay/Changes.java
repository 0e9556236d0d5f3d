package tracewalk.web.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.ObjectValue;

/** What differs between two snapshots of one object. */
public final class Changes {
  private static final int DEEPEST = 4;
  private static final int MOST = 200;

  private Changes() {}

  /** A place inside the object, with the value before and after; absent means it was not there. */
  public record Change(String path, @Nullable Value before, @Nullable Value after) {}

  /** The differing fields, entries and items, in the order of the later snapshot. */
  public static List<Change> between(@Nullable Value before, @Nullable Value after) {
    List<Change> found = new ArrayList<>();
    if (before != null && after != null) {
      compare("", before, after, DEEPEST, found);
    }
    return List.copyOf(found);
  }

  /** The same, but objects inside are only compared by identity. */
  public static List<Change> shallow(Value before, Value after) {
    List<Change> found = new ArrayList<>();
    compare("", before, after, 1, found);
    found.removeIf(
        change ->
            change.before() != null
                && change.after() != null
                && ValueText.shortly(change.before()).equals(ValueText.shortly(change.after())));
    return List.copyOf(found);
  }

  private static void compare(
      String path, Value before, Value after, int depth, List<Change> found) {
    if (found.size() >= MOST || before.equals(after) || seenBefore(before, after)) {
      return;
    }
    if (depth > 0 && sameObject(before, after)) {
      Map<String, Value> old = parts((ObjectValue) before);
      Map<String, Value> now = parts((ObjectValue) after);
      now.forEach((name, value) -> part(join(path, name), old.get(name), value, depth, found));
      old.forEach(
          (name, value) -> {
            if (!now.containsKey(name) && !((ObjectValue) after).cut()) {
              found.add(new Change(join(path, name), value, null));
            }
          });
      return;
    }
    found.add(new Change(path, before, after));
  }

  private static void part(
      String path, @Nullable Value before, Value after, int depth, List<Change> found) {
    if (before == null) {
      found.add(new Change(path, null, after));
    } else {
      compare(path, before, after, depth - 1, found);
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() || name.startsWith("[") ? path + name : path + "." + name;
  }

  /**
   * One of the two is a mere reference to an object shown elsewhere: nothing is known to differ.
   */
  private static boolean seenBefore(Value before, Value after) {
    return before instanceof ObjectValue old
        && after instanceof ObjectValue now
        && old.id() == now.id()
        && (parts(old).isEmpty() || parts(now).isEmpty())
        && (old.seen() || now.seen() || old.cut() || now.cut());
  }

  private static boolean sameObject(Value before, Value after) {
    return before instanceof ObjectValue old
        && after instanceof ObjectValue now
        && old.id() == now.id()
        && Objects.equals(old.text(), now.text());
  }

  private static Map<String, Value> parts(ObjectValue object) {
    Map<String, Value> parts = new LinkedHashMap<>();
    if (object.fields() != null) {
      object.fields().forEach(field -> parts.put(field.name(), field.value()));
    }
    if (object.entries() != null) {
      object.entries().forEach(e -> parts.put("[" + ValueText.shortly(e.key()) + "]", e.value()));
    }
    if (object.items() != null) {
      for (int i = 0; i < object.items().size(); i++) {
        parts.put("[" + i + "]", object.items().get(i));
      }
    }
    return parts;
  }
}
