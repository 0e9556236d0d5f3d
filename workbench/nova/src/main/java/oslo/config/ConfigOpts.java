package oslo.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Known options with the values of one configuration file. */
public final class ConfigOpts {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$(\\$|(\\w+)|\\{(?:(\\w+)\\.)?(\\w+)\\})");

  private final Options options;
  private final String file;
  private final Map<String, Map<String, List<String>>> texts;
  private final Map<String, Object> overrides = new LinkedHashMap<>();

  /** {@code file} is the name that errors give; {@code text} its content. */
  public ConfigOpts(Options options, String file, String text) {
    this.options = options;
    this.file = file;
    this.texts = new IniParser(file).parse(text);
  }

  /** Reads {@code file}; throws {@link ConfigFilesNotFoundError} when it is not there. */
  public static ConfigOpts read(Options options, Path file) {
    try {
      return new ConfigOpts(options, file.toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new ConfigFilesNotFoundError(List.of(file.toString()));
    }
  }

  /** The value of an option, of the type that its definition gives. */
  public Object get(String group, String name) {
    Opt opt = options.find(group, name);
    String key = group + "." + name;
    if (overrides.containsKey(key)) {
      return overrides.get(key);
    }
    List<String> given = texts.getOrDefault(group, Map.of()).get(name);
    if (given == null) {
      return opt.fallback() instanceof String text ? substitute(text, group) : opt.fallback();
    }
    return Values.parse(opt, given.stream().map(text -> substitute(text, group)).toList(), file);
  }

  /** Reads every option that the file gives, so that a wrong value is found at start. */
  public void check() {
    texts.forEach(
        (group, names) ->
            names.keySet().stream()
                .filter(name -> options.knows(group, name))
                .forEach(name -> get(group, name)));
  }

  public Options options() {
    return options;
  }

  public void setOverride(String group, String name, Object value) {
    options.find(group, name);
    overrides.put(group + "." + name, value);
  }

  public void clearOverride(String group, String name) {
    overrides.remove(group + "." + name);
  }

  /** As it is, or beside the configuration file; null where there is no such file. */
  public String findFile(String name) {
    Path named = Path.of(name);
    if (Files.exists(named)) {
      return named.toAbsolutePath().toString();
    }
    Path beside = Path.of(file).toAbsolutePath().resolveSibling(name);
    return Files.exists(beside) ? beside.toString() : null;
  }

  private String substitute(String text, String group) {
    Matcher reference = REFERENCE.matcher(text);
    StringBuilder result = new StringBuilder();
    while (reference.find()) {
      reference.appendReplacement(result, Matcher.quoteReplacement(referred(reference, group)));
    }
    return reference.appendTail(result).toString();
  }

  private String referred(Matcher reference, String group) {
    if (reference.group(1).equals("$")) {
      return "$";
    }
    String name = reference.group(2) == null ? reference.group(4) : reference.group(2);
    String named = reference.group(3);
    boolean here = named == null && options.knows(group, name);
    Object value = get(named == null ? (here ? group : Opt.DEFAULT) : named, name);
    return value == null ? "" : value.toString();
  }
}
