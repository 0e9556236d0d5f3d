package tracewalk.golden;

import java.util.List;

/** Where two lists of lines part: some lines that are equal, then both sides. */
final class AlignedDifference {
  private static final int BEFORE = 6;
  private static final int AFTER = 4;

  private AlignedDifference() {}

  /** Empty where nothing differs. */
  static String of(List<String> golden, List<String> found) {
    int at = 0;
    while (at < golden.size() && at < found.size() && same(golden.get(at), found.get(at))) {
      at++;
    }
    if (at == golden.size() && at == found.size()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("first difference at line ").append(at + 1).append('\n');
    append(text, "  both      ", golden, Math.max(0, at - BEFORE), at);
    append(text, "  golden    ", golden, at, at + AFTER);
    append(text, "  recording ", found, at, at + AFTER);
    return text.toString();
  }

  private static void append(
      StringBuilder text, String label, List<String> lines, int from, int to) {
    for (int line = from; line < to; line++) {
      text.append(label).append(line < lines.size() ? lines.get(line) : "(end)").append('\n');
      if (line >= lines.size()) {
        return;
      }
    }
  }

  /** Any exception of the port answers one of Python's own, which the golden writes as a star. */
  private static boolean same(String golden, String found) {
    boolean any = golden.endsWith("[threw *]");
    return golden.equals(found)
        || (any && found.startsWith(golden.substring(0, golden.length() - 2)));
  }
}
