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
  private static final int LONGEST_TEXT = 4000;

  /** A name and a value that may be opened. */
  public static ValueView of(String name, @Nullable Value value) {
    return of(name, value, DEEPEST);
  }

  private static ValueView of(String name, @Nullable Value value, int depth) {
    String text = value instanceof TextValue string ? quoted(string) : ValueText.shortly(value);
    if (depth == 0 || !(value instanceof ObjectValue object) || object.secret()) {
      return new ValueView(label(name), text, List.of(), 0);
    }
    List<ValueView> parts = parts(object, depth - 1);
    int shown = Math.min(parts.size(), WIDEST);
    int hidden = (int) Math.max(parts.size(), object.size()) - shown;
    return new ValueView(label(name), text, List.copyOf(parts.subList(0, shown)), hidden);
  }

  private static String label(String name) {
    return ValueText.printable(name, 80);
  }

  private static String quoted(TextValue string) {
    return '"' + ValueText.printable(string.value(), LONGEST_TEXT) + '"';
  }

  /** The parts of an object without the object: what a card lists at its top. */
  public static List<ValueView> partsOf(@Nullable Value value) {
    return of("", value).parts();
  }

  private static List<ValueView> parts(ObjectValue object, int depth) {
    List<ValueView> parts = new ArrayList<>();
    if (object.fields() != null) {
      object.fields().forEach(field -> parts.add(of(field.name(), field.value(), depth)));
    }
    if (object.entries() != null) {
      object
          .entries()
          .forEach(entry -> parts.add(of(ValueText.shortly(entry.key()), entry.value(), depth)));
    }
    if (object.items() != null) {
      for (int i = 0; i < object.items().size(); i++) {
        parts.add(of("[" + i + "]", object.items().get(i), depth));
      }
    }
    return parts;
  }

  /** The text in a few words. */
  public String brief() {
    return ValueText.printable(text, 60);
  }

  public boolean opens() {
    return !parts.isEmpty();
  }
}
