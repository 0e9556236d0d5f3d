package tracewalk.trace.listing;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.BoolValue;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;

/** A captured value in a few words. */
public final class ValueText {
  private static final int LONGEST = 60;
  private static final int WIDEST = 3;

  private final Names names;

  ValueText(Names names) {
    this.names = names;
  }

  /** The value in a few words, with objects named as recorded. */
  public static String of(Value value) {
    return new ValueText(Names.RECORDED).text(value);
  }

  /** The same, with objects known by their types alone. */
  public static String withoutIdentity(Value value) {
    return new ValueText(Names.NO_OBJECTS).text(value);
  }

  String text(@Nullable Value value) {
    if (value instanceof ObjectValue object) {
      return object(object);
    }
    if (value instanceof TextValue text) {
      return '"' + shortened(text.value()) + '"';
    }
    if (value instanceof BoolValue flag) {
      return String.valueOf(flag.value());
    }
    return value instanceof NumberValue number ? number.value().toString() : "null";
  }

  private String object(ObjectValue object) {
    String name = simple(names.type(object.type()));
    if (object.secret()) {
      return name + " (secret)";
    }
    if (object.items() != null) {
      return list(object.items(), object.size());
    }
    if (object.entries() != null) {
      return "{" + Math.max(object.entries().size(), object.size()) + " entries}";
    }
    if (object.text() != null) {
      return name + " " + '"' + shortened(object.text()) + '"';
    }
    long id = object.id() == 0 ? 0 : names.object(object.id());
    return id == 0 ? name : name + "@" + id;
  }

  private String list(List<Value> items, long size) {
    long all = Math.max(items.size(), size);
    String shown = items.stream().limit(WIDEST).map(this::text).collect(Collectors.joining(", "));
    return "[" + shown + (all > WIDEST ? ", ... " + all + " items]" : "]");
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static String shortened(String text) {
    String line = text.replace("\n", "\\n").replace("\r", "\\r");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
