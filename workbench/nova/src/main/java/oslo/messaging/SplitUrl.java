package oslo.messaging;

import java.util.Locale;
import runtime.Secret;
import runtime.ValueError;

/** A URL in pieces as Python's {@code urlparse} cuts it; what is absent is empty. */
record SplitUrl(String scheme, @Secret String netloc, @Secret String path, @Secret String query) {

  static SplitUrl of(@Secret String url) {
    int colon = url.indexOf(':');
    String scheme = isScheme(url, colon) ? url.substring(0, colon).toLowerCase(Locale.ROOT) : "";
    String rest = scheme.isEmpty() ? url : url.substring(colon + 1);
    String netloc = "";
    if (rest.startsWith("//")) {
      int end = endOfPlace(rest);
      netloc = rest.substring(2, end);
      rest = rest.substring(end);
    }
    if (netloc.contains("[") != netloc.contains("]")) {
      throw new ValueError("Invalid IPv6 URL");
    }
    String whole = before(rest, '#');
    String path = before(whole, '?');
    String query = path.length() < whole.length() ? whole.substring(path.length() + 1) : "";
    return new SplitUrl(scheme, netloc, path, query);
  }

  /** Letters, digits and a few marks; what only digits follow is a port. */
  private static boolean isScheme(@Secret String url, int colon) {
    return colon > 0
        && url.substring(0, colon).matches("[A-Za-z0-9+.-]+")
        && !url.substring(colon + 1).matches("\\d+");
  }

  private static int endOfPlace(@Secret String text) {
    for (int i = 2; i < text.length(); i++) {
      if ("/?#".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  @Secret
  private static String before(@Secret String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }
}
