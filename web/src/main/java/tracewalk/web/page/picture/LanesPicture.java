package tracewalk.web.page.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tracewalk.trace.Send;
import tracewalk.web.page.CallView;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.page.MessageView;
import tracewalk.web.replay.Track;
import tracewalk.web.replay.lane.Hop;
import tracewalk.web.replay.lane.Stretch;

/**
 * The lanes as a drawing: lengths along the run in per cent, heights in pixels.
 *
 * @param seen what is drawn, and what of it is left out
 */
public record LanesPicture(
    Stretch seen,
    boolean threads,
    int height,
    List<Row> rows,
    List<Arrow> arrows,
    List<Tick> ticks,
    List<Button> buttons,
    String mark,
    String grainLink) {
  private static final int ROW = 20;
  private static final int GAP = 7;
  private static final int TOP = 34;
  private static final int BAR = 12;
  private static final int LISTED = 40;
  private static final int TICKS = 5;

  /** The width of a drawing of work, in units of its own. */
  private static final int UNITS = 10_000;

  /** A lane: the cell only where it changes, and the outline of its work. */
  public record Row(String cell, String colour, String name, int y, String work) {}

  /** A message on its way. */
  public record Arrow(
      String kind,
      String what,
      String fromName,
      String toName,
      int sent,
      int taken,
      int more,
      String link,
      String x1,
      int y1,
      String x2,
      int y2) {}

  /** A place along the run: its number and the time since the first step. */
  public record Tick(String x, int place, String time, String anchor) {}

  /** A way to another part of the run. */
  public record Button(String word, String link, boolean off) {}

  /**
   * The lanes of a part of a view.
   *
   * @param step the step that is shown beside them
   */
  public static LanesPicture of(
      Exhibit exhibit, Links links, int step, Range range, boolean threads, long patience) {
    Stretch seen =
        exhibit.timeline(links.view(), threads).stretch(range.from(), range.to(), patience);
    List<Row> rows = rows(exhibit, seen, range);
    Track track = exhibit.track(links.view());
    int place = track.ordinal(step);
    return new LanesPicture(
        seen,
        threads,
        (rows.isEmpty() ? TOP : rows.get(rows.size() - 1).y()) + ROW / 2 + 2,
        rows,
        arrows(exhibit, links, seen, rows, range),
        ticks(exhibit, track, range),
        buttons(links, step, range, place, threads),
        percent(range.across(place)),
        address(links, step, range, !threads));
  }

  /** The messages that are told in words; arrows are too many for that. */
  public List<Arrow> listed() {
    return arrows.subList(0, Math.min(LISTED, arrows.size()));
  }

  private static List<Row> rows(Exhibit exhibit, Stretch seen, Range range) {
    List<Row> rows = new ArrayList<>();
    String above = "";
    int y = TOP - ROW;
    for (Stretch.Strip strip : seen.strips()) {
      String place = strip.lane().place();
      boolean begins = rows.isEmpty() || !place.equals(above);
      y += begins && !rows.isEmpty() ? ROW + GAP : ROW;
      above = place;
      rows.add(
          new Row(
              begins ? CallView.text(place) : "",
              CallView.colour(exhibit, place),
              CallView.text(strip.lane().name()),
              y,
              work(strip.bars(), range, y)));
    }
    return rows;
  }

  private static String work(List<Stretch.Bar> bars, Range range, int y) {
    StringBuilder path = new StringBuilder();
    for (Stretch.Bar bar : bars) {
      long from = Math.round(range.across(bar.from() - 0.5) * UNITS);
      long to = Math.round(range.across(bar.to() + 0.5) * UNITS);
      long width = Math.max(UNITS / 700, to - from);
      path.append('M').append(Math.min(from, UNITS - width)).append(' ').append(y - BAR / 2);
      path.append('h').append(width).append('v').append(BAR).append("H");
      path.append(Math.min(from, UNITS - width)).append('z');
    }
    return path.toString();
  }

  private static List<Arrow> arrows(
      Exhibit exhibit, Links links, Stretch seen, List<Row> rows, Range range) {
    Track track = exhibit.track(links.view());
    List<Arrow> arrows = new ArrayList<>();
    for (Hop hop : seen.hops()) {
      Send send = exhibit.run().send(hop.link());
      arrows.add(
          new Arrow(
              send == null ? "other" : MessageView.kind(send.kind()),
              send == null ? "" : CallView.text(send.what()),
              name(seen, hop.fromLane()),
              name(seen, hop.toLane()),
              hop.from(),
              hop.to(),
              hop.count() - 1,
              links.step(track.stepAt(hop.from())),
              percent(range.across(hop.from())),
              rows.get(hop.fromLane()).y(),
              percent(range.across(hop.to())),
              rows.get(hop.toLane()).y()));
    }
    return arrows;
  }

  private static String name(Stretch seen, int row) {
    Stretch.Strip strip = seen.strips().get(row);
    return CallView.text((strip.lane().place() + " " + strip.lane().name()).strip());
  }

  /** Round numbers along the top. */
  private static List<Tick> ticks(Exhibit exhibit, Track track, Range range) {
    if (track.size() == 0) {
      return List.of();
    }
    long start = exhibit.run().step(track.first()).timeNs();
    int apart = round(range.size() / TICKS);
    List<Tick> ticks = new ArrayList<>();
    for (int place = (range.from() + apart - 1) / apart * apart;
        place <= range.to() && range.across(place) < 0.97;
        place += apart) {
      double across = range.across(place);
      String anchor = across < 0.04 ? "start" : across > 0.9 ? "end" : "middle";
      long time = exhibit.run().step(track.stepAt(place)).timeNs() - start;
      ticks.add(new Tick(percent(across), place, millis(time), anchor));
    }
    return ticks;
  }

  /** The next number that is 1, 2 or 5 times a power of ten. */
  private static int round(int about) {
    int power = 1;
    while (power * 10 <= about) {
      power *= 10;
    }
    return about <= power
        ? power
        : about <= 2 * power ? 2 * power : (about <= 5 * power ? 5 : 10) * power;
  }

  private static String millis(long nanos) {
    double millis = nanos / 1e6;
    return String.format(Locale.ROOT, millis >= 100 ? "%,.0f" : "%.1f", millis);
  }

  private static List<Button> buttons(
      Links links, int step, Range range, int place, boolean threads) {
    return List.of(
        button("earlier", links, step, range, range.moved(-0.5), threads),
        button("later", links, step, range, range.moved(0.5), threads),
        button("in", links, step, range, range.times(0.5, place), threads),
        button("out", links, step, range, range.times(2, place), threads),
        button("whole", links, step, range, Range.of(1, 0, range.total()), threads));
  }

  private static Button button(
      String word, Links links, int step, Range now, Range then, boolean threads) {
    return new Button(word, address(links, step, then, threads), then.equals(now));
  }

  private static String address(Links links, int step, Range range, boolean threads) {
    String grain = threads ? "&lanes=threads" : "";
    return links.picture("lanes") + "&step=" + step + range.query() + grain;
  }

  private static String percent(double across) {
    return String.format(Locale.ROOT, "%.3f%%", 100 * across);
  }
}
