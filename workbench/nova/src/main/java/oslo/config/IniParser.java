package oslo.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import runtime.Secret;

/** Reads the sections, options and continued lines of a configuration file. */
final class IniParser {
  private final String file;
  private final Map<String, Map<String, List<Given>>> sections = new LinkedHashMap<>();
  private String section;
  private String key;
  private int start;
  private int number;
  @Secret private List<String> lines = new ArrayList<>();

  IniParser(String file) {
    this.file = file;
  }

  /**
   * Section to option to its assignments in the order given, the last being the one that counts.
   */
  Map<String, Map<String, List<Given>>> parse(@Secret String text) {
    for (String line : text.split("\n", -1)) {
      number++;
      parseLine(line.stripTrailing());
    }
    finish();
    return sections;
  }

  private void parseLine(@Secret String line) {
    if (line.isEmpty()) {
      finish();
    } else if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
      continueValue(line);
    } else {
      finish();
      openLine(line);
    }
  }

  private void openLine(@Secret String line) {
    if (line.startsWith("[")) {
      openSection(line);
    } else if (!line.startsWith("#") && !line.startsWith(";")) {
      openOption(line);
    }
  }

  private void continueValue(@Secret String line) {
    if (key == null) {
      throw error("Unexpected continuation line", line);
    }
    lines.add(line.strip());
  }

  private void openSection(String line) {
    if (!line.endsWith("]")) {
      throw error("Invalid section (must end with ])", line);
    }
    if (line.length() == 2) {
      throw error("Empty section name", line);
    }
    section = normalized(line.substring(1, line.length() - 1));
    sections.computeIfAbsent(section, name -> new LinkedHashMap<>());
  }

  /** Case counts in the name of the first group only. */
  static String normalized(String group) {
    return group.equals(Opt.DEFAULT) ? group : group.toLowerCase(Locale.ROOT);
  }

  private void openOption(@Secret String line) {
    int colon = line.indexOf(':');
    int equals = line.indexOf('=');
    int at = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
    if (at < 0) {
      throw error("No ':' or '=' found in assignment", line);
    }
    key = line.substring(0, at).strip();
    if (key.isEmpty()) {
      throw error("Key cannot be empty", line);
    }
    start = number;
    lines.add(unquoted(line.substring(at + 1).strip()));
  }

  @Secret
  private static String unquoted(@Secret String value) {
    boolean quoted =
        !value.isEmpty()
            && value.charAt(0) == value.charAt(value.length() - 1)
            && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    return quoted ? value.substring(1, Math.max(1, value.length() - 1)) : value;
  }

  private void finish() {
    if (key != null) {
      if (section == null) {
        throw new ConfigFileParseError(
            file, start, "Section must be started before assignment", null);
      }
      sections
          .get(section)
          .computeIfAbsent(key, name -> new ArrayList<>())
          .add(new Given(String.join("\n", lines), file, start));
    }
    key = null;
    lines = new ArrayList<>();
  }

  private ConfigFileParseError error(String problem, @Secret String line) {
    return new ConfigFileParseError(file, number, problem, line);
  }
}
