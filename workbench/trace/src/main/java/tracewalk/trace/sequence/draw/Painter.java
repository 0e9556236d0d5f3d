package tracewalk.trace.sequence.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.util.List;
import tracewalk.trace.sequence.Arrow;

/** Draws a plan where Java draws. */
final class Painter {
  private static final Color INK = new Color(0x1d2430);
  private static final Color QUIET = new Color(0x5b6675);
  private static final Color EDGE = new Color(0x8a94a3);
  private static final Color CAST = new Color(0x1a5fb4);
  private static final Color WRONG = new Color(0xb3261e);
  private static final Color ROOM = new Color(0xf3f6fa);
  private static final Color LINE = new Color(0xd5dae2);
  private static final Color WORK = new Color(0xdbe7f6);
  private static final Color WORK_EDGE = new Color(0x5f7fa8);
  private static final Color NOTE = new Color(0xfff8db);
  private static final Color NOTE_EDGE = new Color(0xd9c46a);
  private static final Font TEXT = new Font(Font.MONOSPACED, Font.PLAIN, 12);
  private static final Stroke THIN = new BasicStroke(1);
  private static final Stroke WIRE = new BasicStroke(1.2f);
  private static final Stroke DASHED = dashes(5, 4);
  private static final Stroke LIFE = dashes(3, 4);

  private final Plan plan;
  private final Graphics2D out;

  private Painter(Plan plan, Graphics2D out) {
    this.plan = plan;
    this.out = out;
  }

  private static Stroke dashes(float on, float off) {
    return new BasicStroke(
        1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {on, off}, 0);
  }

  static void paint(Plan plan, Graphics2D out) {
    out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    out.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    out.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    new Painter(plan, out).paint();
  }

  private void paint() {
    out.setColor(Color.WHITE);
    out.fillRect(0, 0, plan.width(), plan.height());
    words(plan.title(), Columns.EDGE, 28, INK, TEXT.deriveFont(Font.BOLD, 14));
    plan.rooms().forEach(this::room);
    plan.heads().forEach(this::head);
    plan.frames().forEach(this::frame);
    plan.bars().forEach(bar -> box(bar.x(), bar.y(), 10, bar.height(), WORK, WORK_EDGE));
    plan.wires().forEach(this::wire);
    plan.slips().forEach(this::slip);
    for (Plan.Remark remark : plan.remarks()) {
      words(remark.text(), Columns.EDGE, remark.y(), QUIET, TEXT.deriveFont(11f));
    }
  }

  private void words(String text, int x, int y, Color color, Font font) {
    if (!text.isEmpty()) {
      out.setColor(color);
      out.setFont(font);
      out.drawString(text, x, y);
    }
  }

  private void box(int x, int y, int width, int height, Color fill, Color edge) {
    out.setColor(fill);
    out.fillRect(x, y, width, height);
    out.setColor(edge);
    out.setStroke(THIN);
    out.drawRect(x, y, width, height);
  }

  private void room(Plan.Room room) {
    box(room.x(), plan.roomTop(), room.width(), plan.bottom() - plan.roomTop(), ROOM, LINE);
    words(room.name(), room.x() + 10, plan.roomTop() + 17, QUIET, TEXT.deriveFont(Font.BOLD));
  }

  private void head(Plan.Head head) {
    out.setColor(EDGE);
    out.setStroke(LIFE);
    out.drawLine(head.x(), plan.headTop() + Plan.HEAD, head.x(), plan.bottom() - 8);
    int left = head.x() - head.width() / 2;
    box(left, plan.headTop(), head.width(), Plan.HEAD, Color.WHITE, QUIET);
    words(head.name(), left + 12, plan.headTop() + 20, INK, TEXT);
  }

  private void frame(Plan.Frame frame) {
    out.setColor(EDGE);
    out.setStroke(THIN);
    out.drawRect(frame.x(), frame.y(), frame.width(), frame.height());
    int tab = 52 + 8 * Integer.toString(frame.count()).length();
    box(frame.x(), frame.y(), tab, 18, LINE, EDGE);
    words("loop ×" + frame.count(), frame.x() + 6, frame.y() + 13, INK, TEXT);
  }

  private void wire(Plan.Wire wire) {
    Color color =
        switch (wire.kind()) {
          case CALL -> INK;
          case REPLY -> QUIET;
          case CAST -> CAST;
          case THROW, LOST -> WRONG;
        };
    boolean dashed = wire.kind() == Arrow.REPLY || wire.kind() == Arrow.THROW;
    out.setColor(new Color(255, 255, 255, 204));
    out.fillRect(wire.textX() - 2, wire.textY() - 11, wire.textWidth() + 4, 15);
    out.setColor(color);
    out.setStroke(dashed ? DASHED : WIRE);
    lines(wire.line(), false);
    out.setStroke(WIRE);
    lines(wire.head(), wire.filled());
    words(wire.text(), wire.textX(), wire.textY(), color, TEXT);
  }

  private void lines(List<Integer> places, boolean filled) {
    int[] xs = new int[places.size() / 2];
    int[] ys = new int[xs.length];
    for (int at = 0; at < xs.length; at++) {
      xs[at] = places.get(2 * at);
      ys[at] = places.get(2 * at + 1);
    }
    if (filled) {
      out.fillPolygon(xs, ys, xs.length);
    }
    out.drawPolyline(xs, ys, xs.length);
  }

  private void slip(Plan.Slip slip) {
    box(slip.x(), slip.y(), slip.width(), slip.height(), NOTE, NOTE_EDGE);
    int y = slip.y() + 1;
    for (String line : slip.lines()) {
      y += Plan.LINE;
      words(line, slip.x() + 8, y, INK, TEXT);
    }
  }
}
