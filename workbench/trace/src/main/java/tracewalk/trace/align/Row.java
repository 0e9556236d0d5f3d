package tracewalk.trace.align;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of two runs laid side by side.
 *
 * @param mark {@code -} is only in the left run, {@code +} only in the right, {@code =} in both
 *     with all below; a space leads to differences
 * @param depth how many callers stand above it
 * @param text empty where the line only stands for what is folded
 * @param at what it speaks of; absent where it only stands for what is folded
 */
public record Row(
    char mark, int depth, String text, @Nullable Folded folded, @Nullable Aligned at) {

  /** The rows as text. */
  public static List<String> lines(List<Row> rows) {
    return rows.stream().map(Row::line).toList();
  }

  /** The line, indented by its depth. */
  public String line() {
    return (mark + " " + "  ".repeat(depth) + whole()).stripTrailing();
  }

  private String whole() {
    if (folded == null) {
      return text;
    }
    return text.isEmpty() ? folded.text() : text + "  " + folded.text();
  }
}
