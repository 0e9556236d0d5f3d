package tracewalk.trace.sequence.draw;

import tracewalk.trace.sequence.Letters;

/** Text as it stands in XML. */
public final class Xml {
  private Xml() {}

  /** What XML cannot hold is replaced by the character that says so. */
  public static String text(String text) {
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
      default -> out.appendCodePoint(Letters.held(c) ? c : 0xFFFD);
    }
  }
}
