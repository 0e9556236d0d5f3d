package tracewalk.trace.sequence;

import org.jspecify.annotations.Nullable;

/** What characters other programs take, and how wide they are. */
public final class Letters {
  private Letters() {}

  /** Whether a text of any format can hold it. */
  public static boolean held(int c) {
    return c >= 0x20
            && (c < 0x7F || c > 0x9F)
            && !(c >= 0xD800 && c <= 0xDFFF)
            && (c & 0xFFFE) != 0xFFFE
            && !isDirection(c)
        || c == '\t'
        || c == '\n';
  }

  /** A text of at most so many characters; a pair of surrogates is not parted. */
  public static String cut(@Nullable String text, int longest) {
    if (text == null || text.length() <= longest) {
      return text == null ? "" : text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** The text with the sign for what is unknown in place of what cannot be held. */
  public static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(held(c) ? c : 0xFFFD));
    return out.toString();
  }

  /** Marks that turn the order of what stands around them. */
  private static boolean isDirection(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  /** How many columns of a screen it takes. */
  public static int columns(String text) {
    return text.codePoints().map(Letters::columns).sum();
  }

  private static int columns(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115F
            || c >= 0x2E80 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE6F
            || c >= 0xFF00 && c <= 0xFF60
            || c >= 0x1F300 && c <= 0x1FAFF
            || c >= 0x20000 && c <= 0x3FFFD;
    return wide ? 2 : 1;
  }
}
