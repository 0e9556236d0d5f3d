package tracewalk.agent.runtime.secret;

/**
 * Replaces the value of {@code name=value} wherever it stands (a query, a list of options, what a
 * record's {@code toString} made) and of {@code Name: value} at the beginning of a line, as headers
 * and settings have it.
 */
final class Pairs {

  private static final String ENDS = "&,;|)]}>\"'\\";

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int copied;

  Pairs(String text) {
    this.text = text;
  }

  String hide() {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((c == '=' || c == ':') && at >= copied) {
        separator(at, c == ':');
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  private void separator(int at, boolean header) {
    int end = at;
    while (end > copied && text.charAt(end - 1) == ' ') {
      end--;
    }
    int from = end;
    while (from > copied && isOfName(text.charAt(from - 1))) {
      from--;
    }
    boolean named = from < end && Secrets.name(text.substring(from, end));
    if (named && (!header || beginsLine(from))) {
      replace(afterSpaces(at + 1), header);
    }
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private boolean beginsLine(int from) {
    return from == 0 || text.charAt(from - 1) == '\n' || text.charAt(from - 1) == '\r';
  }

  private int afterSpaces(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private void replace(int from, boolean header) {
    if (from >= text.length() || text.charAt(from) == '=') {
      return;
    }
    char first = text.charAt(from);
    boolean quoted = first == '"' || first == '\'';
    int begin = quoted ? from + 1 : from;
    int end = header ? endOfLine(begin) : quoted ? quote(begin, first) : endOfValue(begin);
    String value = text.substring(begin, end);
    if (!value.isBlank() && !isHarmless(value)) {
      out.append(text, copied, begin).append(Secrets.HIDDEN);
      copied = end;
    }
  }

  private static boolean isHarmless(String value) {
    return value.equals("null")
        || value.equals("true")
        || value.equals("false")
        || value.equals(Secrets.HIDDEN);
  }

  private int endOfLine(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private int quote(int from, char mark) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() : end;
  }

  private int endOfValue(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) > ' ' && ENDS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
