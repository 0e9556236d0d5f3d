package oslo.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the sections, options and continued lines of a configuration file. */
final class IniParser {
  private final String file;
  private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
  private String section;
  private String key;
  private List<String> lines = new ArrayList<>();
  private int number;

  IniParser(String file) {
    this.file = file;
  }

  /** Section to option to its texts in the order given, the last being the one that counts. */
  Map<String, Map<String, List<String>>> parse(String text) {
    for (String line : text.split("\r?\n", -1)) {
      number++;
      parseLine(line.stripTrailing());
    }
    finish();
    return sections;
  }

  private void parseLine(String line) {
    if (line.isEmpty()) {
      finish();
    } else if (Character.isWhitespace(line.charAt(0))) {
      continueValue(line);
    } else if (line.startsWith("[")) {
      finish();
      openSection(line);
    } else if (!line.startsWith("#") && !line.startsWith(";")) {
      finish();
      openOption(line);
    }
  }

  private void continueValue(String line) {
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
    section = line.substring(1, line.length() - 1);
    sections.computeIfAbsent(section, name -> new LinkedHashMap<>());
  }

  private void openOption(String line) {
    int colon = line.indexOf(':');
    int equals = line.indexOf('=');
    int at = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
    if (at < 0) {
      throw error("No ':' or '=' found in assignment", line);
    }
    if (section == null) {
      throw error("No section header before option", line);
    }
    key = line.substring(0, at).strip();
    if (key.isEmpty()) {
      throw error("Key cannot be empty", line);
    }
    lines.add(unquoted(line.substring(at + 1).strip()));
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && value.charAt(0) == value.charAt(value.length() - 1)
            && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private void finish() {
    if (key != null) {
      sections
          .get(section)
          .computeIfAbsent(key, name -> new ArrayList<>())
          .add(String.join("\n", lines));
    }
    key = null;
    lines = new ArrayList<>();
  }

  private ConfigFileParseError error(String problem, String line) {
    return new ConfigFileParseError(file, number, problem, line);
  }
}
