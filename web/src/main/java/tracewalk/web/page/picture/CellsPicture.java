package tracewalk.web.page.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.web.page.CallView;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.page.MessageView;
import tracewalk.web.replay.Track;
import tracewalk.web.replay.cell.Cells;
import tracewalk.web.replay.cell.Leg;
import tracewalk.web.replay.cell.Trail;
import tracewalk.web.replay.lane.Lane;
import tracewalk.web.replay.lane.LaneTable;

/**
 * The cells with their services, and in them the way of the message that led to a step.
 *
 * @param known whether all messages were gone through; until then cells may stand apart
 * @param every of how many messages one told where a cell belongs
 * @param more how many cells are not drawn
 */
public record CellsPicture(
    int width,
    int height,
    List<Box> boxes,
    List<String> lines,
    List<Arrow> arrows,
    List<Told> told,
    boolean cut,
    String here,
    Token token,
    boolean known,
    int every,
    int more) {
  static final int MOST_CELLS = 24;
  static final int MOST_SERVICES = 8;

  /** A cell with its services. */
  public record Box(
      String cell, String colour, int x, int y, int height, List<Chip> chips, int more) {}

  /** A service: whether it is where the step is, and whether the message passed it. */
  public record Chip(String name, int x, int y, boolean here, boolean passed) {}

  /** A leg of the way that leads from one service to another. */
  public record Arrow(String path, int number, int x, int y, boolean ahead, boolean latest) {}

  /** A leg in words. */
  public record Told(
      int number, String kind, String what, String from, String to, String path, String link) {}

  /** The message: where it is now, and a name for that. */
  public record Token(int x, int y, String at) {}

  public static CellsPicture of(Exhibit exhibit, Links links, int step, long patience) {
    LaneTable table = exhibit.cells().timeline().table();
    Cells.Known known = exhibit.cells().known(patience);
    CellPlan plan = new CellPlan(known.tree(), table, known.passages().atWork());
    Trail trail = Trail.of(exhibit.run(), table, step);
    return new Drawer(exhibit, links, plan, trail).draw(known.whole(), known.passages().every());
  }

  /** Puts the parts together. */
  private record Drawer(Exhibit exhibit, Links links, CellPlan plan, Trail trail) {
    CellsPicture draw(boolean known, int every) {
      List<Arrow> arrows = arrows();
      return new CellsPicture(
          plan.width(),
          plan.height(),
          boxes(),
          plan.lines(),
          arrows,
          told(),
          trail.cut(),
          name(trail.here()),
          token(arrows),
          known,
          every,
          plan.more());
    }

    private List<Box> boxes() {
      List<Box> boxes = new ArrayList<>();
      for (CellPlan.Room room : plan.rooms()) {
        List<Chip> chips = new ArrayList<>();
        for (Lane lane : room.services()) {
          CellPlan.Spot spot = plan.spot(lane);
          boolean here = lane.equals(trail.here());
          if (spot != null) {
            String name = CallView.text(lane.name());
            chips.add(new Chip(name, spot.x(), spot.y(), here, passed(lane)));
          }
        }
        boxes.add(
            new Box(
                CallView.text(room.cell()),
                CallView.colour(exhibit, room.cell()),
                room.x(),
                room.y(),
                room.height(),
                chips,
                room.more()));
      }
      return boxes;
    }

    private boolean passed(Lane lane) {
      return trail.legs().stream()
          .anyMatch(leg -> leg.from().equals(lane) || leg.to().equals(lane));
    }

    /** One arrow for legs that look alike; it has the number of the last. */
    private List<Arrow> arrows() {
      Map<String, Arrow> arrows = new HashMap<>();
      int number = 0;
      for (Leg leg : trail.legs()) {
        number++;
        put(arrows, leg, number, false, number == trail.legs().size());
      }
      if (trail.way() != null) {
        put(arrows, trail.way(), number + 1, true, true);
      }
      return arrows.values().stream()
          .sorted((one, other) -> Integer.compare(one.number(), other.number()))
          .toList();
    }

    private void put(
        Map<String, Arrow> arrows, Leg leg, int number, boolean ahead, boolean latest) {
      CellPlan.Way way = plan.way(leg.from(), leg.to());
      if (way != null) {
        arrows.put(way.path(), new Arrow(way.path(), number, way.x(), way.y(), ahead, latest));
      }
    }

    private List<Told> told() {
      Track track = exhibit.track(links.view());
      List<Told> told = new ArrayList<>();
      for (Leg leg : trail.legs()) {
        int sent = leg.send().step();
        told.add(
            new Told(
                told.size() + 1,
                MessageView.kind(leg.send().kind()),
                CallView.text(leg.send().what()),
                name(leg.from()),
                name(leg.to()),
                path(leg),
                sent == 0 ? "" : links.step(track.shows(sent) ? sent : leg.taken())));
      }
      return told;
    }

    /** What the message itself says of its way, if it does. */
    private static String path(Leg leg) {
      Object path = leg.send().message().get("routing_path");
      return path == null ? "" : CallView.text(String.valueOf(path));
    }

    private static String name(@Nullable Lane lane) {
      return lane == null ? "" : CallView.text(lane.place() + " " + lane.name());
    }

    private Token token(List<Arrow> arrows) {
      for (Arrow arrow : arrows) {
        if (arrow.ahead()) {
          return new Token(arrow.x(), arrow.y(), "way" + arrow.number());
        }
      }
      CellPlan.Spot spot = trail.here() == null ? null : plan.spot(trail.here());
      return spot == null
          ? new Token(-100, -100, "")
          : new Token(
              spot.x() + CellPlan.CHIP, spot.y() + CellPlan.ROW / 2, "at" + name(trail.here()));
    }
  }
}
