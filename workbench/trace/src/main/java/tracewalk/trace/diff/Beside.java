package tracewalk.trace.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.align.Aligned;
import tracewalk.trace.align.Branch;
import tracewalk.trace.align.DifferenceRows;
import tracewalk.trace.align.Folded;
import tracewalk.trace.align.Row;

/**
 * A line of two runs side by side.
 *
 * @param depth how many callers stand above it
 * @param left what stands on the left, empty for nothing
 * @param folded what the line stands for without showing it
 * @param leftCall the number of the left call, 0 for none
 */
public record Beside(
    Look look,
    int depth,
    String left,
    String right,
    @Nullable Folded folded,
    int leftCall,
    int rightCall) {

  /** How the sides of a line relate. */
  public enum Look {
    /** Alike, with all that is below or folded into it. */
    SAME,
    /** Alike, and below it something differs. */
    LEADS,
    /** Only in the left run. */
    LEFT,
    /** Only in the right run. */
    RIGHT,
    /** In both, with facts that differ. */
    OTHER
  }

  /** The first so many lines; the last may say how many more there are. */
  public static List<Beside> of(Difference difference, int most) {
    List<Beside> lines = new ArrayList<>();
    List<Row> rows = DifferenceRows.of(difference.forest(), most);
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      boolean paired = row.mark() == '-' && row.at() != null && row.at().right() != null;
      String right = paired && at + 1 < rows.size() ? rows.get(++at).text() : "";
      lines.add(paired ? line(Look.OTHER, row, row.text(), right) : line(row));
    }
    return lines;
  }

  private static Beside line(Row row) {
    return switch (row.mark()) {
      case '-' -> line(Look.LEFT, row, row.text(), "");
      case '+' -> line(Look.RIGHT, row, "", row.text());
      case '=' -> line(Look.SAME, row, row.text(), row.text());
      default -> line(Look.LEADS, row, row.text(), row.text());
    };
  }

  private static Beside line(Look look, Row row, String left, String right) {
    Aligned at = row.at();
    return new Beside(
        look,
        row.depth(),
        left,
        right,
        row.folded(),
        at == null ? 0 : call(at.left()),
        at == null ? 0 : call(at.right()));
  }

  /** A side with what is folded into it, in English. */
  String told(String side) {
    if (folded == null) {
      return side;
    }
    return side.isEmpty() ? folded.text() : side + "  " + folded.text();
  }

  private static int call(@Nullable Branch branch) {
    return branch instanceof StoryCall call ? call.id() : 0;
  }
}
