package tracewalk.trace.sequence.draw;

import java.util.ArrayList;
import java.util.List;
import tracewalk.trace.sequence.Letters;

/** Breaks a text into lines. */
final class Wrap {
  private Wrap() {}

  /** Lines of at most so many columns; broken at blanks, or anywhere if there are none. */
  static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int blank = -1;
    for (int c : text.codePoints().toArray()) {
      boolean breaks = c == '\n';
      if (!breaks) {
        line.appendCodePoint(c);
        blank = c == ' ' ? line.length() : blank;
      }
      if (breaks || Letters.columns(line.toString()) > columns) {
        int end = breaks ? line.length() : blank > 0 ? blank : before(line);
        lines.add(line.substring(0, end).strip());
        line.delete(0, end);
        blank = -1;
      }
    }
    if (line.length() > 0 || lines.isEmpty()) {
      lines.add(line.toString().strip());
    }
    return lines;
  }

  /** Where the last letter begins. */
  private static int before(StringBuilder line) {
    return Math.max(1, line.offsetByCodePoints(line.length(), -1));
  }
}
