package tracewalk.web.replay;

import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.BoolValue;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;

/** Recorded values as one line of text that is safe to show. */
public final class ValueText {
  private static final int LONGEST = 160;

  private ValueText() {}

  /** A value in one short line; an absent one is a dash. */
  public static String shortly(@Nullable Value value) {
    if (value == null) {
      return "–";
    }
    if (value instanceof TextValue text) {
      return '"' + printable(text.value(), LONGEST) + '"';
    }
    if (value instanceof ObjectValue object) {
      return object(object);
    }
    if (value instanceof BoolValue bool) {
      return String.valueOf(bool.value());
    }
    return value instanceof NumberValue number ? String.valueOf(number.value()) : "null";
  }

  private static String object(ObjectValue object) {
    if (object.secret()) {
      return "•••";
    }
    if (isText(object)) {
      return beginning(object, LONGEST);
    }
    String name = name(object);
    if (object.text() != null) {
      return name + " " + printable(object.text(), LONGEST);
    }
    if (object.items() != null) {
      return name + "[" + Math.max(object.size(), object.items().size()) + "]";
    }
    if (object.entries() != null) {
      return name + "{" + Math.max(object.size(), object.entries().size()) + "}";
    }
    return name;
  }

  /** Whether this is a text of which the recording holds only the beginning. */
  public static boolean isText(ObjectValue object) {
    return !object.secret() && object.text() != null && object.type().equals("java.lang.String");
  }

  /** The beginning of a long text, and how many characters it has. */
  public static String beginning(ObjectValue object, int longest) {
    String shown = printable(String.valueOf(object.text()), longest);
    return '"' + shown + (shown.endsWith("…") ? "" : "…") + "\" (" + object.size() + ")";
  }

  /** An object's class without its package, and its number if it has one. */
  public static String name(ObjectValue object) {
    String type = printable(simple(object.type()), LONGEST);
    return object.id() == 0 ? type : type + "#" + object.id();
  }

  /** The last part of a class name, without package and outer classes. */
  public static String simple(String type) {
    String last = type.substring(type.lastIndexOf('.') + 1);
    return last.substring(last.lastIndexOf('$') + 1);
  }

  /** Cut to a length, with controls, marks of direction and lone surrogates written out. */
  public static String printable(String text, int longest) {
    StringBuilder shown = new StringBuilder();
    int count = 0;
    for (int i = 0; i < text.length(); count++) {
      if (count == longest) {
        return shown.append('…').toString();
      }
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == '\n') {
        shown.append("\\n");
      } else if (hidden(point)) {
        shown.append(String.format("\\u%04X", point));
      } else {
        shown.appendCodePoint(point);
      }
    }
    return shown.toString();
  }

  private static boolean hidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
