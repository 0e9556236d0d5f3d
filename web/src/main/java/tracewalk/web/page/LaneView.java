package tracewalk.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tracewalk.web.replay.Lanes;

/** The lanes as a drawing: lengths along the run in per cent, heights in pixels. */
public record LaneView(int height, List<Label> labels, List<Box> boxes, List<Arrow> arrows) {
  private static final int ROW = 21;
  private static final int GAP = 8;
  private static final int TOP = 14;
  private static final int BAR = 12;
  private static final int MOST_LANES = 40;
  private static final int MOST_BARS = 1200;
  private static final int MOST_HOPS = 500;

  /** A lane's name; the cell only where it changes. */
  public record Label(String cell, String colour, String service, int y) {}

  /** Work without a pause. */
  public record Box(String colour, String x, String width, int y) {}

  /** A message on its way. */
  public record Arrow(String kind, String what, String x1, int y1, String x2, int y2) {}

  static LaneView of(Exhibit exhibit, Lanes all) {
    Lanes lanes = all.atMost(MOST_LANES, MOST_BARS, MOST_HOPS);
    List<Label> labels = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    int[] middle = new int[lanes.lanes().size()];
    String above = "";
    int y = TOP;
    for (int i = 0; i < middle.length; i++) {
      Lanes.Lane lane = lanes.lanes().get(i);
      boolean newCell = i == 0 || !lane.cell().equals(above);
      y += i == 0 ? 0 : newCell ? ROW + GAP : ROW;
      above = lane.cell();
      middle[i] = y;
      String colour = CallView.colour(exhibit, lane.cell());
      String cell = newCell ? CallView.text(lane.cell()) : "";
      labels.add(new Label(cell, colour, CallView.text(lane.service()), y));
      for (Lanes.Bar bar : lane.bars()) {
        boxes.add(
            new Box(
                colour,
                percent(bar.from() - 1, lanes.steps()),
                percent(bar.to() - bar.from() + 1, lanes.steps()),
                y - BAR / 2));
      }
    }
    int more = all.lanes().size() - middle.length;
    if (more > 0) {
      y += ROW;
      labels.add(new Label("", "", "+ " + more, y));
    }
    return new LaneView(y + ROW, labels, boxes, arrows(lanes, middle));
  }

  private static List<Arrow> arrows(Lanes lanes, int[] middle) {
    return lanes.hops().stream()
        .map(
            hop ->
                new Arrow(
                    MessageView.kind(hop.kind()),
                    CallView.text(hop.what()),
                    percent(hop.from() - 0.5, lanes.steps()),
                    middle[hop.fromLane()],
                    percent(hop.to() - 0.5, lanes.steps()),
                    middle[hop.toLane()]))
        .toList();
  }

  /** Where along the run a place lies. */
  static String percent(double place, int steps) {
    return String.format(Locale.ROOT, "%.3f%%", 100 * place / Math.max(1, steps));
  }
}
