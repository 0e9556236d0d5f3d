package tracewalk.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;
import tracewalk.web.replay.ValueText;

/** A value with its parts, cut to what a card can hold; {@code hidden} parts are not listed. */
public record ValueView(String name, String text, List<ValueView> parts, int hidden) {
  private static final int WIDEST = 40;
  private static final int DEEPEST = 3;
  private static final int MOST = 70;
  private static final int LONGEST_TEXT = 4000;

  /** A name and a value that may be opened. */
  public static ValueView of(String name, @Nullable Value value) {
    return of(name, value, DEEPEST, new Budget());
  }

  private static ValueView of(String name, @Nullable Value value, int depth, Budget budget) {
    budget.left--;
    String text = text(value);
    if (depth == 0
        || budget.left <= 0
        || !(value instanceof ObjectValue object)
        || object.secret()) {
      return new ValueView(label(name), text, List.of(), 0);
    }
    List<ValueView> parts = parts(object, depth - 1, budget);
    int whole = (int) Math.max(count(object), object.size());
    return new ValueView(label(name), text, List.copyOf(parts), whole - parts.size());
  }

  /** How many more values one card may hold. */
  private static final class Budget {
    private int left = MOST;
  }

  private static String label(String name) {
    return ValueText.printable(name, 80);
  }

  private static String text(@Nullable Value value) {
    if (value instanceof TextValue string) {
      return '"' + ValueText.printable(string.value(), LONGEST_TEXT) + '"';
    }
    return value instanceof ObjectValue object && ValueText.isText(object)
        ? ValueText.beginning(object, LONGEST_TEXT)
        : ValueText.shortly(value);
  }

  /** The parts of an object without the object: what a card lists at its top. */
  public static List<ValueView> partsOf(@Nullable Value value) {
    return of("", value).parts();
  }

  private static List<ValueView> parts(ObjectValue object, int depth, Budget budget) {
    List<ValueView> parts = new ArrayList<>();
    for (Value.Field field : some(object.fields())) {
      parts.add(of(field.name(), field.value(), depth, budget));
    }
    for (Value.Entry entry : some(object.entries())) {
      parts.add(of(ValueText.shortly(entry.key()), entry.value(), depth, budget));
    }
    for (Value item : some(object.items())) {
      parts.add(of("[" + parts.size() + "]", item, depth, budget));
    }
    return parts;
  }

  private static <T> List<T> some(@Nullable List<T> all) {
    return all == null ? List.of() : all.subList(0, Math.min(WIDEST, all.size()));
  }

  private static int count(ObjectValue object) {
    return count(object.fields()) + count(object.entries()) + count(object.items());
  }

  private static int count(@Nullable List<?> all) {
    return all == null ? 0 : all.size();
  }

  /** The text in a few words. */
  public String brief() {
    return ValueText.printable(text, 60);
  }

  public boolean opens() {
    return !parts.isEmpty();
  }
}
