package tracewalk.trace.diff;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tracewalk.trace.align.Aligned;
import tracewalk.trace.align.DifferenceRows;
import tracewalk.trace.align.Row;

/** A difference as a picture: the left run beside the right, what is alike folded. */
public final class DifferenceSvg {
  private static final int LINE = 20;
  private static final int TOP = 56;
  private static final int MIDDLE = 640;
  private static final int WIDTH = 1280;
  private static final int INDENT = 12;
  private static final int DEEPEST = 20;
  private static final double LETTER = 7.25;

  private static final String STYLE =
      """
      <style>
      text { font: 12px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #1d2430 }
      .head { font-weight: 600 } .quiet { fill: #5b6675 }
      .paper { fill: #ffffff } .rule { stroke: #d5dae2 }
      .gone { fill: #fdecea } .new { fill: #e6f4ea } .other { fill: #fff4d6 }
      @media (prefers-color-scheme: dark) {
      text { fill: #e3e8ef } .quiet { fill: #9aa5b4 } .paper { fill: #14181f } .rule { stroke: #343c49 }
      .gone { fill: #4a2320 } .new { fill: #1d3d28 } .other { fill: #463a16 }
      }
      </style>
      """;

  private final Writer out;

  private DifferenceSvg(Writer out) {
    this.out = out;
  }

  /** What stands in one line on each side; an empty text is nothing. */
  private record Line(String left, String right, String look, String mark, int depth) {}

  /**
   * Writes it; the writer stays open.
   *
   * @param remarks lines below the picture: what was compared and what not
   */
  public static void write(
      Difference difference, String left, String right, List<String> remarks, Writer out)
      throws IOException {
    new DifferenceSvg(out).picture(lines(difference), left, right, remarks);
  }

  private static List<Line> lines(Difference difference) {
    List<Line> lines = new ArrayList<>();
    List<Row> rows = DifferenceRows.of(difference.forest());
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      Aligned spoken = row.at();
      if (row.mark() == '-' && spoken != null && spoken.right() != null) {
        lines.add(new Line(row.text(), rows.get(++at).text(), "other", "≠", row.depth()));
      } else {
        lines.add(line(row));
      }
    }
    return lines;
  }

  private static Line line(Row row) {
    return switch (row.mark()) {
      case '-' -> new Line(row.text(), "", "gone", "−", row.depth());
      case '+' -> new Line("", row.text(), "new", "+", row.depth());
      case '=' -> new Line(row.text(), row.text(), "", "=", row.depth());
      default -> new Line(row.text(), row.text(), "", "", row.depth());
    };
  }

  private void picture(List<Line> lines, String left, String right, List<String> remarks)
      throws IOException {
    int height = TOP + LINE * (Math.max(1, lines.size()) + remarks.size() + 1);
    out.write(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" role=\"img\">\n",
            WIDTH,
            height,
            WIDTH,
            height));
    out.write("<title>" + Markup.text(left + " / " + right) + "</title>\n" + STYLE);
    out.write("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    text("head", 24, 32, left, MIDDLE - 48);
    text("head", MIDDLE + 24, 32, right, MIDDLE - 48);
    if (lines.isEmpty()) {
      text("quiet", 24, TOP + LINE - 6, "nothing differs", MIDDLE - 48);
    }
    int y = TOP;
    for (Line line : lines) {
      line(line, y);
      y += LINE;
    }
    out.write(
        String.format(
            Locale.ROOT,
            "<line class=\"rule\" x1=\"%d\" y1=\"16\" x2=\"%d\" y2=\"%d\"/>\n",
            MIDDLE,
            MIDDLE,
            y));
    for (String remark : remarks) {
      y += LINE;
      text("quiet", 24, y, remark, WIDTH - 48);
    }
    out.write("</svg>\n");
  }

  private void line(Line line, int y) throws IOException {
    int indent = INDENT * Math.min(line.depth(), DEEPEST);
    if (!line.look().isEmpty()) {
      back(line.look(), line.left(), 0, y);
      back(line.look(), line.right(), MIDDLE, y);
    }
    int base = y + LINE - 6;
    side(line.left(), line.mark(), 8, indent, base);
    side(line.right(), line.mark(), MIDDLE + 8, indent, base);
  }

  private void back(String look, String text, int x, int y) throws IOException {
    if (!text.isEmpty()) {
      out.write(
          String.format(
              Locale.ROOT,
              "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
              look,
              x,
              y,
              MIDDLE,
              LINE));
    }
  }

  private void side(String text, String mark, int x, int indent, int y) throws IOException {
    if (!text.isEmpty()) {
      text("quiet", x, y, mark, INDENT);
      text("", x + 16 + indent, y, text, MIDDLE - 32 - indent);
    }
  }

  /** What does not fit is cut; a pointer that rests on it shows the whole. */
  private void text(String look, int x, int y, String text, int width) throws IOException {
    int fits = (int) (width / LETTER);
    boolean cut = text.length() > fits;
    String shown = cut ? text.substring(0, Math.max(1, fits - 1)) + "…" : text;
    out.write(
        String.format(
            Locale.ROOT,
            "<text%s x=\"%d\" y=\"%d\" xml:space=\"preserve\">%s%s</text>\n",
            look.isEmpty() ? "" : " class=\"" + look + "\"",
            x,
            y,
            Markup.text(shown),
            cut ? "<title>" + Markup.text(text) + "</title>" : ""));
  }
}
