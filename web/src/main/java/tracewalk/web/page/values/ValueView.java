package tracewalk.web.page.values;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;
import tracewalk.web.replay.ValueText;

/**
 * A value with its parts, cut to what a card can hold; {@code hidden} parts are not listed.
 *
 * @param path where it is in what the step shows
 * @param told whether there is a story to tell: of the object, or of the object it is a part of
 */
public record ValueView(
    String name, String text, String path, boolean told, List<ValueView> parts, int hidden) {
  private static final int WIDEST = 40;
  private static final int DEEPEST = 3;
  private static final int MOST = 70;
  private static final int LONGEST_TEXT = 4000;

  /** A name and a value that may be opened. */
  public static ValueView of(String name, @Nullable Value value, String path) {
    return of(name, value, path, false, DEEPEST, new Budget());
  }

  private static ValueView of(
      String name, @Nullable Value value, String path, boolean part, int depth, Budget budget) {
    budget.left--;
    String text = text(value);
    boolean known = part || isKnown(value);
    if (depth == 0
        || budget.left <= 0
        || !(value instanceof ObjectValue object)
        || object.secret()) {
      return new ValueView(label(name), text, path, known, List.of(), 0);
    }
    List<ValueView> parts = new ArrayList<>();
    for (Part one : some(Part.of(object))) {
      String inside = path + "." + parts.size();
      parts.add(of(one.name(), one.value(), inside, isKnown(object), depth - 1, budget));
    }
    int whole = (int) Math.max(Part.count(object), object.size());
    return new ValueView(
        label(name), text, path, known, List.copyOf(parts), Math.max(0, whole - parts.size()));
  }

  private static boolean isKnown(@Nullable Value value) {
    return value instanceof ObjectValue object && object.id() != 0 && !object.secret();
  }

  /** The parts of an object from one on, each without its own. */
  static List<ValueView> parts(ObjectValue object, String path, int from, int most) {
    List<Part> parts = Part.of(object);
    List<ValueView> shown = new ArrayList<>();
    for (int at = Math.min(from, parts.size()); at < parts.size() && shown.size() < most; at++) {
      Part one = parts.get(at);
      String inside = path + "." + at;
      shown.add(of(one.name(), one.value(), inside, isKnown(object), 1, new Budget()));
    }
    return List.copyOf(shown);
  }

  /** How many more values one card may hold. */
  private static final class Budget {
    private int left = MOST;
  }

  private static String label(String name) {
    return ValueText.printable(name, 80);
  }

  static String text(@Nullable Value value) {
    if (value instanceof TextValue string) {
      return '"' + ValueText.printable(string.value(), LONGEST_TEXT) + '"';
    }
    return value instanceof ObjectValue object && ValueText.isText(object)
        ? ValueText.beginning(object, LONGEST_TEXT)
        : ValueText.shortly(value);
  }

  /** The parts of an object without the object: what a card lists at its top. */
  static List<ValueView> partsOf(@Nullable Value value, String path) {
    return of("", value, path).parts();
  }

  private static <T> List<T> some(@Nullable List<T> all) {
    return all == null ? List.of() : all.subList(0, Math.min(WIDEST, all.size()));
  }

  /** The text in a few words. */
  public String brief() {
    return ValueText.printable(text, 60);
  }

  public boolean opens() {
    return !parts.isEmpty();
  }
}
