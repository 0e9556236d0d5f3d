package tracewalk.trace.graph;

import java.util.List;
import java.util.Locale;
import tracewalk.trace.sequence.draw.Plan;
import tracewalk.trace.sequence.draw.Xml;

/** A call graph as a picture that stands alone, light or dark as its viewer is. */
public final class GraphSvg {
  /** More methods nobody can follow in one picture. */
  public static final int MOST = 120;

  private static final String STYLE =
      """
      <style>
      text { font: 12px "DejaVu Sans Mono", ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; fill: #1d2430 }
      .title { font-size: 14px; font-weight: 600 } .quiet { fill: #5b6675; font-size: 11px }
      .paper { fill: #ffffff } .back { fill: #ffffff; opacity: .85 }
      .room { fill: #f3f6fa; stroke: #d5dae2 } .room-name { fill: #44505f; font-weight: 600 }
      .box { fill: #ffffff; stroke: #5b6675 } .threw .box { stroke: #b3261e } .threw .quiet { fill: #b3261e }
      .wire { fill: none; stroke: #44505f; stroke-width: 1.2 } .tip { fill: #44505f }
      .over .wire { stroke: #1a5fb4; stroke-dasharray: 5 4 } .over .tip, .over text { fill: #1a5fb4 }
      @media (prefers-color-scheme: dark) {
      text { fill: #e3e8ef } .quiet { fill: #9aa5b4 } .paper, .back { fill: #14181f }
      .room { fill: #1a2029; stroke: #343c49 } .room-name { fill: #b7c1ce }
      .box { fill: #14181f; stroke: #9aa5b4 } .threw .box { stroke: #ff8a80 } .threw .quiet { fill: #ff8a80 }
      .wire { stroke: #b7c1ce } .tip { fill: #b7c1ce }
      .over .wire { stroke: #78aeed } .over .tip, .over text { fill: #78aeed }
      }
      </style>
      """;

  private final GraphPlan plan;
  private final StringBuilder out = new StringBuilder();

  private GraphSvg(GraphPlan plan) {
    this.plan = plan;
  }

  /** The picture. */
  public static String of(GraphPlan plan) {
    return new GraphSvg(plan).text();
  }

  private String text() {
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\""
            + " height=\"%2$d\" role=\"img\">",
        plan.width(), plan.height());
    line("<title>%s</title>", Xml.text(plan.title()));
    line("<desc>%s</desc>", Xml.text(String.join("\n", plan.remarks())));
    out.append(STYLE);
    line("<rect class=\"paper\" width=\"100%%\" height=\"100%%\"/>");
    words("title", Layout.EDGE, 28, plan.title());
    plan.rooms().forEach(this::room);
    plan.wires().forEach(this::wire);
    plan.boxes().forEach(this::box);
    int y = plan.height() - 8 - Plan.LINE * (plan.remarks().size() - 1);
    for (String remark : plan.remarks()) {
      words("quiet", Layout.EDGE, y, remark);
      y += Plan.LINE;
    }
    return out.append("</svg>\n").toString();
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void words(String look, int x, int y, String text) {
    line(
        "<text%s x=\"%d\" y=\"%d\" xml:space=\"preserve\">%s</text>",
        look.isEmpty() ? "" : " class=\"" + look + "\"", x, y, Xml.text(text));
  }

  private void rect(String look, int x, int y, int width, int height) {
    line(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>",
        look, x, y, width, height);
  }

  private void room(GraphPlan.Room room) {
    line("<g><title>%s</title>", Xml.text(room.whole()));
    rect("room", room.x(), room.y(), room.width(), room.height());
    words("room-name", room.x() + 12, room.y() + 19, room.name());
    out.append("</g>\n");
  }

  private void box(GraphPlan.Box box) {
    line(
        "<g class=\"%s\"><title>%s</title>",
        box.node().threw() > 0 ? "method threw" : "method", Xml.text(box.node().whole()));
    rect("box", box.x(), box.y(), box.width(), box.height());
    words("", box.x() + 10, box.y() + 17, box.name());
    words("quiet", box.x() + 10, box.y() + 33, box.counts());
    out.append("</g>\n");
  }

  private void wire(GraphPlan.Wire wire) {
    String told = Layout.told(wire.edge());
    line("<g class=\"%s\">", wire.edge().handOver() ? "edge over" : "edge");
    line("<polyline class=\"wire\" points=\"%s\"/>", points(wire.line()));
    line("<polygon class=\"tip\" points=\"%s\"/>", points(tip(wire.line())));
    rect("back", wire.labelX() - 2, wire.labelY() - 11, Plan.textWidth(told) + 4, 14);
    words("", wire.labelX(), wire.labelY(), told);
    out.append("</g>\n");
  }

  /** An arrow's head at the end of a line. */
  private static List<Integer> tip(List<Integer> line) {
    int last = line.size() - 2;
    int x = line.get(last);
    int y = line.get(last + 1);
    int right = Integer.signum(x - line.get(last - 2));
    int down = right == 0 ? Integer.signum(y - line.get(last - 1)) : 0;
    return List.of(
        x,
        y,
        x - 8 * right + 4 * down,
        y - 8 * down + 4 * right,
        x - 8 * right - 4 * down,
        y - 8 * down - 4 * right);
  }

  private static String points(List<Integer> places) {
    StringBuilder points = new StringBuilder();
    for (int at = 0; at < places.size(); at += 2) {
      points.append(at == 0 ? "" : " ").append(places.get(at));
      points.append(',').append(places.get(at + 1));
    }
    return points.toString();
  }
}
