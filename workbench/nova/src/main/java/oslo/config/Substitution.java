package oslo.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runtime.Text;

/** Puts the values of other options where a text names them after a dollar sign. */
final class Substitution {
  private static final String ID = "[_a-zA-Z][._a-zA-Z0-9]*";
  private static final Pattern REFERENCE =
      Pattern.compile("\\$(?:(?<escaped>\\$)|(?<named>" + ID + ")|\\{(?<braced>" + ID + ")\\})");

  /** The options that are being read, to notice one that stands in its own value. */
  private static final ThreadLocal<Deque<String>> READING =
      ThreadLocal.withInitial(ArrayDeque::new);

  private final ConfigOpts conf;
  private final String group;

  Substitution(ConfigOpts conf, String group) {
    this.conf = conf;
    this.group = group;
  }

  /** The text, or each text of a list, filled in; anything else as it is. */
  Object apply(Object value) {
    if (value instanceof List<?> items) {
      return items.stream().map(this::apply).toList();
    }
    return value instanceof String text && text.indexOf('$') >= 0 ? filled(text) : value;
  }

  private String filled(String text) {
    Matcher reference = REFERENCE.matcher(text.replace("\\$", "$$"));
    StringBuilder result = new StringBuilder();
    while (reference.find()) {
      String named = reference.group("named");
      String name = named == null ? reference.group("braced") : named;
      String value = name == null ? "$" : Text.str(once(name));
      reference.appendReplacement(result, Matcher.quoteReplacement(value));
    }
    return reference.appendTail(result).toString();
  }

  private Object once(String name) {
    Deque<String> reading = READING.get();
    if (reading.contains(group + "." + name)) {
      throw new TemplateSubstitutionError("$" + name + " stands in its own value");
    }
    reading.addLast(group + "." + name);
    try {
      return value(name);
    } finally {
      reading.removeLast();
    }
  }

  /** A dot parts group and option; without one the option is of this group or of none. */
  private Object value(String key) {
    int dot = key.indexOf('.');
    String named = dot < 0 ? group : key.substring(0, dot);
    String option = key.substring(dot + 1);
    Options options = conf.options();
    if (!options.knowsGroup(named)) {
      throw new NoSuchGroupError(named);
    }
    if (options.knows(named, option)) {
      return conf.get(named, option);
    }
    if (!key.equals(Opt.DEFAULT) && options.knowsGroup(key)) {
      throw new TemplateSubstitutionError("substituting group " + key + " not supported");
    }
    return conf.get(Opt.DEFAULT, key);
  }
}
