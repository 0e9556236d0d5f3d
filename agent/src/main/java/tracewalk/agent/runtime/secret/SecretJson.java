package tracewalk.agent.runtime.secret;

/**
 * Replaces what stands behind a secret's key in JSON text, also in JSON that is itself a string in
 * JSON (its quotes carry backslashes). It reads on through what is not JSON.
 */
final class SecretJson {

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int copied;

  SecretJson(String text) {
    this.text = text;
  }

  String hide(String mask) {
    int at = text.indexOf('"');
    while (at >= 0) {
      int close = text.indexOf('"', at + 1);
      if (close < 0) {
        break;
      }
      int value = afterColon(close + 1);
      if (value < 0 || !Secrets.name(text.substring(at + 1, close - slashesBefore(close)))) {
        at = close;
        continue;
      }
      int end = endOfValue(value);
      replace(value, end, mask, slashesBefore(close));
      at = text.indexOf('"', end);
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  private int slashesBefore(int quote) {
    int count = 0;
    while (quote - count > 0 && text.charAt(quote - count - 1) == '\\') {
      count++;
    }
    return count;
  }

  private int afterColon(int from) {
    int at = afterSpace(from);
    return at < text.length() && text.charAt(at) == ':' ? afterSpace(at + 1) : -1;
  }

  private int afterSpace(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private int endOfValue(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '\\') {
      at++;
    }
    if (at == text.length()) {
      return at;
    }
    char first = text.charAt(at);
    if (first == '"') {
      return endOfString(at, at - from);
    }
    return first == '{' || first == '[' ? endOfNested(at) : endOfWord(at);
  }

  /** Behind the next quote that has as few backslashes as the opening one. */
  private int endOfString(int open, int slashes) {
    int at = text.indexOf('"', open + 1);
    while (at >= 0 && slashesBefore(at) > slashes) {
      at = text.indexOf('"', at + 1);
    }
    return at < 0 ? text.length() : at + 1;
  }

  private int endOfNested(int open) {
    int depth = 0;
    int at = open;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at = endOfString(at, slashesBefore(at));
        continue;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      at++;
      if (depth == 0) {
        return at;
      }
    }
    return at;
  }

  private int endOfWord(int from) {
    int at = from;
    while (at < text.length() && ",}] \n\r\t\"\\".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private void replace(int from, int end, String mask, int slashes) {
    String value = text.substring(from, end);
    if (value.equals("null") || value.equals("true") || value.equals("false")) {
      return;
    }
    String quote = "\\".repeat(slashes) + '"';
    out.append(text, copied, from).append(quote).append(mask).append(quote);
    copied = end;
  }
}
