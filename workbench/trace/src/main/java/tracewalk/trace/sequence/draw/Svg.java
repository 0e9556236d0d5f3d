package tracewalk.trace.sequence.draw;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A sequence diagram as a picture that stands alone, light or dark as its viewer is. */
public final class Svg {
  private static final String STYLE =
      """
      <style>
      text { font: 12px "DejaVu Sans Mono", ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; fill: #1d2430 }
      .title { font-size: 14px; font-weight: 600 } .quiet { fill: #5b6675; font-size: 11px }
      .paper, .back { fill: #ffffff } .back { opacity: .8 }
      .room { fill: #f3f6fa; stroke: #d5dae2 } .room-name { fill: #44505f; font-weight: 600 }
      .head { fill: #ffffff; stroke: #5b6675 } .life { stroke: #b4bdc9; stroke-dasharray: 3 4 }
      .bar { fill: #dbe7f6; stroke: #5f7fa8 }
      .wire { fill: none; stroke: #1d2430; stroke-width: 1.2 } .tip { stroke: #1d2430; fill: none; stroke-width: 1.2 }
      .filled { fill: #1d2430 }
      .reply .wire { stroke-dasharray: 5 4; stroke: #5b6675 } .reply .tip { stroke: #5b6675 } .reply text { fill: #44505f }
      .cast .wire, .cast .tip { stroke: #1a5fb4 } .cast text { fill: #1a5fb4 }
      .throw .wire, .throw .tip, .lost .wire, .lost .tip { stroke: #b3261e } .throw .wire { stroke-dasharray: 5 4 }
      .throw text, .lost text { fill: #b3261e }
      .frame { fill: none; stroke: #8a94a3 } .tab { fill: #e8ecf2; stroke: #8a94a3 }
      .slip { fill: #fff8db; stroke: #d9c46a }
      a { text-decoration: none } a:hover text, a:focus text { text-decoration: underline }
      @media (prefers-color-scheme: dark) {
      text { fill: #e3e8ef } .quiet { fill: #9aa5b4 } .paper, .back { fill: #14181f }
      .room { fill: #1a2029; stroke: #343c49 } .room-name { fill: #b7c1ce }
      .head { fill: #14181f; stroke: #9aa5b4 } .life { stroke: #4a5463 } .bar { fill: #263a55; stroke: #7f9fc8 }
      .wire, .tip { stroke: #e3e8ef } .filled { fill: #e3e8ef }
      .reply .wire, .reply .tip { stroke: #9aa5b4 } .reply text { fill: #b7c1ce }
      .cast .wire, .cast .tip { stroke: #78aeed } .cast text { fill: #78aeed }
      .throw .wire, .throw .tip, .lost .wire, .lost .tip { stroke: #ff8a80 } .throw text, .lost text { fill: #ff8a80 }
      .frame { stroke: #6b7685 } .tab { fill: #262e39; stroke: #6b7685 } .slip { fill: #3a3420; stroke: #8a7a3a }
      }
      </style>
      """;

  private final Plan plan;
  private final IntFunction<@Nullable String> links;
  private final StringBuilder out = new StringBuilder();

  private Svg(Plan plan, IntFunction<@Nullable String> links) {
    this.plan = plan;
    this.links = links;
  }

  /** The picture. */
  public static String of(Plan plan) {
    return of(plan, step -> null);
  }

  /**
   * The picture with links.
   *
   * @param links the address of a step, or null
   */
  public static String of(Plan plan, IntFunction<@Nullable String> links) {
    return new Svg(plan, links).text();
  }

  /**
   * What stands inside a page that has the looks, with links; the page says what it is.
   *
   * @param id of the picture's heading in the page
   */
  public static String inside(Plan plan, String id, IntFunction<@Nullable String> links) {
    return new Svg(plan, links).inside(id);
  }

  private String inside(String id) {
    int top = plan.roomTop() - 4;
    int height = plan.height() - top;
    line(
        "<svg class=\"sq\" viewBox=\"0 %d %d %d\" width=\"%d\" height=\"%d\" role=\"group\""
            + " aria-labelledby=\"%s\">",
        top, plan.width(), height, plan.width(), height, id);
    content();
    return out.append("</svg>").toString();
  }

  private String text() {
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
            + " height=\"%d\" role=\"img\">",
        plan.width(), plan.height(), plan.width(), plan.height());
    line("<title>%s</title>", Xml.text(plan.title()));
    out.append(STYLE);
    line("<rect class=\"paper\" width=\"100%%\" height=\"100%%\"/>");
    words("title", Columns.EDGE, 28, plan.title());
    content();
    plan.remarks().forEach(remark -> words("quiet", Columns.EDGE, remark.y(), remark.text()));
    return out.append("</svg>\n").toString();
  }

  private void content() {
    plan.rooms().forEach(this::room);
    plan.heads().forEach(this::head);
    plan.frames().forEach(this::frame);
    plan.bars().forEach(this::bar);
    plan.wires().forEach(this::wire);
    plan.slips().forEach(this::slip);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void words(String look, int x, int y, String text) {
    line(
        "<text%s x=\"%d\" y=\"%d\" xml:space=\"preserve\">%s</text>",
        look.isEmpty() ? "" : " class=\"" + look + "\"", x, y, Xml.text(text));
  }

  private void box(String look, int x, int y, int width, int height) {
    line(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/>",
        look, x, y, width, height);
  }

  private void room(Plan.Room room) {
    box("room", room.x(), plan.roomTop(), room.width(), plan.bottom() - plan.roomTop());
    words("room-name", room.x() + 10, plan.roomTop() + 17, room.name());
  }

  private void head(Plan.Head head) {
    line(
        "<line class=\"life\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>",
        head.x(), plan.headTop() + Plan.HEAD, head.x(), plan.bottom() - 8);
    line("<g>%s", title(head.name(), head.whole()));
    box("head", head.x() - head.width() / 2, plan.headTop(), head.width(), Plan.HEAD);
    words("", head.x() - head.width() / 2 + 12, plan.headTop() + 20, head.name());
    out.append("</g>\n");
  }

  private static String title(String shown, String whole) {
    return shown.equals(whole) ? "" : "<title>" + Xml.text(whole) + "</title>";
  }

  private void bar(Plan.Bar bar) {
    line(
        "<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"10\" height=\"%d\"/>",
        bar.x(), bar.y(), bar.height());
  }

  private void frame(Plan.Frame frame) {
    String link = begin("loop", frame.step());
    box("frame", frame.x(), frame.y(), frame.width(), frame.height());
    box("tab", frame.x(), frame.y(), 44 + 8 * Integer.toString(frame.count()).length(), 18);
    words("", frame.x() + 6, frame.y() + 13, "loop ×" + frame.count());
    out.append(link);
  }

  private void wire(Plan.Wire wire) {
    String end = begin(wire.kind().name().toLowerCase(Locale.ROOT), wire.step());
    out.append(title(wire.text(), wire.whole()));
    line(
        "<rect class=\"back\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"15\"/>",
        wire.textX() - 2, wire.textY() - 11, wire.textWidth() + 4);
    line("<polyline class=\"wire\" points=\"%s\"/>", points(wire.line()));
    String look = wire.filled() ? "tip filled" : "tip";
    line("<polyline class=\"%s\" points=\"%s\"/>", look, points(wire.head()));
    words("", wire.textX(), wire.textY(), wire.text());
    out.append(end);
  }

  private String begin(String look, int step) {
    String link = links.apply(step);
    if (link == null) {
      line("<g class=\"%s\">", look);
      return "</g>\n";
    }
    line("<a class=\"%s\" href=\"%s\">", look, Xml.text(link));
    return "</a>\n";
  }

  private static String points(List<Integer> places) {
    StringBuilder points = new StringBuilder();
    for (int at = 0; at < places.size(); at += 2) {
      points
          .append(at == 0 ? "" : " ")
          .append(places.get(at))
          .append(',')
          .append(places.get(at + 1));
    }
    return points.toString();
  }

  private void slip(Plan.Slip slip) {
    String end = begin("note", slip.step());
    box("slip", slip.x(), slip.y(), slip.width(), slip.height());
    int y = slip.y() + 4;
    for (String text : slip.lines()) {
      y += Plan.LINE;
      words("", slip.x() + 8, y - 3, text);
    }
    out.append(end);
  }
}
