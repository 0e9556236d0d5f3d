package tracewalk.agent.runtime.secret;

import java.util.Set;

/**
 * Finds user and password in a URL. A password should be escaped there; where one seems not to be,
 * rather too much is taken for it than too little.
 */
final class UserInfo {
  /** Schemes in whose paths an at sign is common. */
  private static final Set<String> PAGES = Set.of("http", "https", "ws", "wss", "file");

  private final String text;
  private final int from;
  private int stop;
  private int colon = -1;
  private int sign = -1;

  private UserInfo(String text, int from) {
    this.text = text;
    this.from = from;
    scan();
  }

  /** The text without what stands before the host in its URLs. */
  static String hide(String text) {
    StringBuilder out = null;
    int copied = 0;
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      int sign = at + 3 < copied ? -1 : UserInfo.end(text, at + 3);
      if (sign > 0) {
        out = out == null ? new StringBuilder() : out;
        out.append(text, copied, at + 3).append(Secrets.HIDDEN);
        copied = sign;
      }
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /** Place of the at sign behind it, or -1 where no user info begins here. */
  private static int end(String text, int from) {
    UserInfo info = new UserInfo(text, from);
    return info.mayGoOn() ? Math.max(info.sign, info.lastSign()) : info.sign;
  }

  private void scan() {
    int address = text.startsWith("[", from) ? text.indexOf(']', from) : -1;
    for (stop = Math.max(from, address + 1); stop < text.length(); stop++) {
      char c = text.charAt(stop);
      if (c == '@' && colon >= 0) {
        sign = stop;
      } else if (c == ':') {
        colon = colon < 0 ? stop : colon;
      } else if (c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c <= ' ') {
        break;
      }
    }
  }

  /** Where the text is but a URL that is no page, or where no port is a number. */
  private boolean mayGoOn() {
    return colon >= 0 && (isWhole() || (sign < 0 && !isNumber(colon + 1, stop)));
  }

  private boolean isWhole() {
    int start = from - 3;
    while (start > 0 && isOfScheme(text.charAt(start - 1))) {
      start--;
    }
    boolean begins = start == 0 || text.charAt(start - 1) == ',';
    return begins && !PAGES.contains(text.substring(start, from - 3));
  }

  private static boolean isOfScheme(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '.' || c == '-';
  }

  private boolean isNumber(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The last at sign before another URL of a list, or before the end. */
  private int lastSign() {
    int next = text.indexOf("://", from);
    int end = next < 0 ? text.length() : next;
    while (next >= 0 && end > from && isOfScheme(text.charAt(end - 1))) {
      end--;
    }
    boolean list = end > from && end < text.length() && text.charAt(end - 1) == ',';
    int last = text.lastIndexOf('@', next < 0 || list ? end - 1 : text.length() - 1);
    return last > colon ? last : -1;
  }
}
