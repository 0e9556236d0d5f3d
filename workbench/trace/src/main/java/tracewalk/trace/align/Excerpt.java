package tracewalk.trace.align;

/** As much of a long text as tells it from another. */
final class Excerpt {
  private static final int LONGEST = 120;
  private static final int BEFORE = 40;
  private static final String CUT = "...";

  private Excerpt() {}

  /** The text, or what stands around the first place where it differs from the other. */
  static String of(String text, String other) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int from = Math.max(0, firstDifference(text, other) - BEFORE);
    int to = Math.min(text.length(), from + LONGEST);
    return (from > 0 ? CUT : "")
        + text.substring(whole(text, from), whole(text, to))
        + (to < text.length() ? CUT : "");
  }

  private static int firstDifference(String text, String other) {
    int at = 0;
    while (at < text.length() && at < other.length() && text.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  /** No character is cut in two. */
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
