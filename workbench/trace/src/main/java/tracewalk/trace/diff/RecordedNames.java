package tracewalk.trace.diff;

import java.util.function.Consumer;
import tracewalk.trace.align.Naming;

/** Numbers of objects, outside quotes, and unique ids anywhere. */
final class RecordedNames implements Naming {
  static final char MARK = '#';

  private static final int ID_LENGTH = 36;
  private static final int FIRST_HYPHEN = 8;

  @Override
  public String without(String fact, Consumer<String> names) {
    StringBuilder rest = null;
    boolean quoted = false;
    int copied = 0;
    int at = 0;
    while (at < fact.length()) {
      char c = fact.charAt(at);
      int end = at;
      if (c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == MARK && !quoted) {
        end = digits(fact, at + 1);
      } else if (isId(fact, at)) {
        end = at + ID_LENGTH;
      }
      if (end > at + 1) {
        rest = rest == null ? new StringBuilder(fact.length()) : rest;
        rest.append(fact, copied, at).append(MARK);
        names.accept(fact.substring(at, end));
        copied = end;
        at = end;
      } else {
        at++;
      }
    }
    return rest == null ? fact : rest.append(fact, copied, fact.length()).toString();
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static boolean isId(String text, int from) {
    if (from + ID_LENGTH > text.length() || text.charAt(from + FIRST_HYPHEN) != '-') {
      return false;
    }
    for (int at = 0; at < ID_LENGTH; at++) {
      char c = text.charAt(from + at);
      boolean hyphen = at == 8 || at == 13 || at == 18 || at == 23;
      if (hyphen ? c != '-' : Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
