package tracewalk.trace.diff;

/** Text as it stands in XML. */
final class Markup {
  private Markup() {}

  /** What XML cannot hold is replaced by the character that says so. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(held(c) ? c : 0xFFFD);
    }
  }

  private static boolean held(int c) {
    return c >= 0x20
            && (c < 0x7F || c > 0x9F)
            && (c < 0xD800 || c > 0xDFFF)
            && c != 0xFFFE
            && c != 0xFFFF
        || c == '\t';
  }
}
