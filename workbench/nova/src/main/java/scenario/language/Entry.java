package scenario.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a YAML file that knows its line. */
public final class Entry {
  private final String file;
  private final Node node;

  Entry(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** Line in the file, from 1. */
  public int line() {
    return node.getStartMark().getLine() + 1;
  }

  /** The error to throw for what is wrong here. */
  public ScenarioError error(String message) {
    return new ScenarioError(file, line(), message);
  }

  /** The keys in order; throws for anything but a mapping, and for a key given twice. */
  public Map<String, Entry> map() {
    if (isNull()) {
      return new LinkedHashMap<>();
    }
    if (!(node instanceof MappingNode mapping)) {
      throw error("expected a mapping, found " + found());
    }
    Map<String, Entry> result = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Entry key = new Entry(file, tuple.getKeyNode());
      Entry value = new Entry(file, tuple.getValueNode());
      if (result.put(key.text(), value) != null) {
        throw key.error("key '" + key.text() + "' is given twice");
      }
    }
    return result;
  }

  /** The same, where only {@code known} keys may stand. */
  public Map<String, Entry> map(Set<String> known) {
    Map<String, Entry> result = map();
    result.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            throw value.error(
                "unknown key '" + key + "'; expected one of: " + String.join(", ", known));
          }
        });
    return result;
  }

  public List<Entry> list() {
    if (isNull()) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw error("expected a list, found " + found());
    }
    List<Entry> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(new Entry(file, item)));
    return items;
  }

  public List<String> texts() {
    return list().stream().map(Entry::text).toList();
  }

  /** A scalar as it is written. */
  public String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw error("expected a text, found " + found());
    }
    return scalar.getValue();
  }

  /** One of {@code allowed}. */
  public String oneOf(String... allowed) {
    if (!List.of(allowed).contains(text())) {
      throw error("expected one of: " + String.join(", ", allowed) + "; found '" + text() + "'");
    }
    return text();
  }

  public boolean truth() {
    if (!(node instanceof ScalarNode) || !node.getTag().equals(Tag.BOOL)) {
      throw error("expected true or false, found " + found());
    }
    return text().equalsIgnoreCase("true")
        || text().equalsIgnoreCase("yes")
        || text().equalsIgnoreCase("on");
  }

  /** A whole number of at least {@code least}. */
  public int whole(int least) {
    int value;
    try {
      value = Integer.parseInt(text());
    } catch (NumberFormatException malformed) {
      throw error("expected a whole number, found " + found());
    }
    if (value < least) {
      throw error("expected at least " + least + ", found " + value);
    }
    return value;
  }

  public double decimal() {
    try {
      return Double.parseDouble(text());
    } catch (NumberFormatException malformed) {
      throw error("expected a number, found " + found());
    }
  }

  public boolean isNull() {
    return node.getTag().equals(Tag.NULL);
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Maps, lists, texts, numbers, truths and null, as YAML types them. */
  public Object value() {
    if (isNull()) {
      return null;
    }
    if (isMap()) {
      Map<String, Object> result = new LinkedHashMap<>();
      map().forEach((key, each) -> result.put(key, each.value()));
      return result;
    }
    if (isList()) {
      List<Object> items = new ArrayList<>();
      list().forEach(each -> items.add(each.value()));
      return items;
    }
    return scalar();
  }

  private Object scalar() {
    if (node.getTag().equals(Tag.BOOL)) {
      return truth();
    }
    if (node.getTag().equals(Tag.INT)) {
      return number();
    }
    return node.getTag().equals(Tag.FLOAT) ? (Object) decimal() : text();
  }

  private Object number() {
    try {
      long value = Long.decode(text().replace("_", ""));
      return value == (int) value ? (Object) (int) value : (Object) value;
    } catch (NumberFormatException unusual) {
      throw error("expected a whole number, found " + found());
    }
  }

  private String found() {
    if (isMap()) {
      return "a mapping";
    }
    if (isList()) {
      return "a list";
    }
    return isNull() ? "nothing" : "'" + text() + "'";
  }
}
