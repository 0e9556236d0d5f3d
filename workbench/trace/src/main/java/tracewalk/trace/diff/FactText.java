package tracewalk.trace.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.BoolValue;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;

/** A whole value in one line; objects as {@code Type#7}, texts in quotes. */
final class FactText {
  private final StringBuilder out = new StringBuilder();

  private FactText() {}

  static String of(@Nullable Value value) {
    FactText text = new FactText();
    text.write(value);
    return text.out.toString();
  }

  /** The type of a lambda without the number that the virtual machine chose. */
  static String unnumbered(String type) {
    int lambda = type.indexOf("$$Lambda");
    return lambda < 0 ? type : type.substring(0, lambda + "$$Lambda".length());
  }

  private static String simple(String type) {
    String known = unnumbered(type);
    return known.substring(known.lastIndexOf('.') + 1);
  }

  private void write(@Nullable Value value) {
    if (value instanceof ObjectValue object) {
      object(object);
    } else if (value instanceof TextValue text) {
      quoted(text.value());
    } else if (value instanceof BoolValue flag) {
      out.append(flag.value());
    } else {
      out.append(value instanceof NumberValue number ? number.value().toString() : "null");
    }
  }

  private void quoted(String text) {
    out.append('"');
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private void object(ObjectValue object) {
    out.append(simple(object.type()));
    if (object.id() != 0) {
      out.append(RecordedNames.MARK).append(object.id());
    }
    if (object.secret()) {
      out.append(" (secret)");
      return;
    }
    if (object.text() != null) {
      out.append(' ');
      quoted(object.text());
    }
    parts(object);
    if (object.size() >= 0) {
      out.append(" (").append(object.size()).append(" in all)");
    } else if (object.cut()) {
      out.append(" (cut)");
    }
  }

  private void parts(ObjectValue object) {
    if (object.fields() != null) {
      list('{', object.fields(), '}');
    }
    if (object.items() != null) {
      list('[', object.items(), ']');
    }
    if (object.entries() != null) {
      list('{', object.entries(), '}');
    }
  }

  private void list(char open, List<?> parts, char close) {
    out.append(open);
    for (int at = 0; at < parts.size(); at++) {
      out.append(at == 0 ? "" : ", ");
      part(parts.get(at));
    }
    out.append(close);
  }

  private void part(Object part) {
    if (part instanceof Value.Field field) {
      out.append(field.name()).append('=');
      write(field.value());
    } else if (part instanceof Value.Entry entry) {
      write(entry.key());
      out.append(": ");
      write(entry.value());
    } else {
      write((Value) part);
    }
  }
}
