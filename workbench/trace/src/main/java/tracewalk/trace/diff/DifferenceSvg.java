package tracewalk.trace.diff;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** A difference as a picture: the left run beside the right, what is alike folded. */
public final class DifferenceSvg {
  private static final int LINE = 20;
  private static final int TOP = 56;
  private static final int MIDDLE = 640;
  private static final int WIDTH = 1280;
  private static final int INDENT = 12;
  private static final int DEEPEST = 20;

  /** A longer picture no viewer opens. */
  private static final int MOST = 5_000;

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

  /**
   * Writes it; the writer stays open.
   *
   * @param remarks lines below the picture: what was compared and what not
   */
  public static void write(
      Difference difference, String left, String right, List<String> remarks, Writer out)
      throws IOException {
    List<Beside> lines = difference.isEmpty() ? List.of() : Beside.of(difference, MOST);
    new DifferenceSvg(out).picture(lines, left, right, remarks);
  }

  private void picture(List<Beside> lines, String left, String right, List<String> remarks)
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
    for (Beside line : lines) {
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

  private void line(Beside line, int y) throws IOException {
    int indent = INDENT * Math.min(line.depth(), DEEPEST);
    String look = look(line.look());
    if (!look.isEmpty()) {
      back(look, line.left(), 0, y);
      back(look, line.right(), MIDDLE, y);
    }
    int base = y + LINE - 6;
    side(line.told(line.left()), mark(line.look()), 8, indent, base);
    side(line.told(line.right()), mark(line.look()), MIDDLE + 8, indent, base);
  }

  private static String look(Beside.Look look) {
    return switch (look) {
      case LEFT -> "gone";
      case RIGHT -> "new";
      case OTHER -> "other";
      default -> "";
    };
  }

  private static String mark(Beside.Look look) {
    return switch (look) {
      case LEFT -> "−";
      case RIGHT -> "+";
      case OTHER -> "≠";
      case SAME -> "=";
      default -> "";
    };
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
