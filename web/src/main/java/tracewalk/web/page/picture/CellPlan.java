package tracewalk.web.page.picture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.web.replay.cell.CellTree;
import tracewalk.web.replay.lane.Lane;
import tracewalk.web.replay.lane.LaneTable;

/** Where each cell and each service has its place: a tree that grows to the right. */
final class CellPlan {
  static final int ROW = 20;
  static final int CHIP = 124;
  private static final int WIDTH = 144;
  private static final int HEAD = 24;
  private static final int FOOT = 8;
  private static final int ACROSS = WIDTH + 92;
  private static final int DOWN = 14;
  private static final int EDGE = 8;
  private static final int BACK = 34;
  private static final int INSET = (WIDTH - CHIP) / 2;

  private final CellTree tree;
  private final LaneTable table;
  private final BitSet atWork;
  private final Map<String, Room> rooms = new LinkedHashMap<>();
  private final Map<Lane, Spot> spots = new HashMap<>();
  private int bottom = EDGE;
  private int right;

  /** A cell's box. */
  record Room(String cell, int x, int y, int height, List<Lane> services, int more) {}

  /** The upper left corner of a service. */
  record Spot(int x, int y) {}

  /** A line from service to service, with the middle of it. */
  record Way(String path, int x, int y) {}

  CellPlan(CellTree tree, LaneTable table, BitSet atWork) {
    this.tree = tree;
    this.table = table;
    this.atWork = atWork;
    for (String cell : tree.below(null)) {
      place(cell, 0, bottom);
    }
  }

  /** Places a cell and all below it from a height on, and returns how far down they reach. */
  private int place(String cell, int level, int top) {
    if (rooms.size() >= CellsPicture.MOST_CELLS || rooms.containsKey(cell)) {
      return top;
    }
    List<Lane> all = services(cell);
    List<Lane> some = all.subList(0, Math.min(all.size(), CellsPicture.MOST_SERVICES));
    int more = all.size() - some.size();
    int height = HEAD + ROW * (some.size() + (more > 0 ? 1 : 0)) + FOOT;
    int x = EDGE + level * ACROSS;
    rooms.put(cell, new Room(cell, x, top, height, some, more));
    int reached = top;
    for (String below : tree.below(cell)) {
      reached = place(below, level + 1, reached);
    }
    int middle = reached == top ? top : (top + reached - DOWN - height) / 2;
    settle(new Room(cell, x, Math.max(top, middle), height, some, more));
    int end = Math.max(reached, Math.max(top, middle) + height + DOWN);
    bottom = Math.max(bottom, end);
    right = Math.max(right, x + WIDTH + EDGE);
    return end;
  }

  /** The services of a cell that do anything. */
  private List<Lane> services(String cell) {
    return atWork.stream()
        .mapToObj(lane -> table.lanes().get(lane))
        .filter(lane -> lane.place().equals(cell))
        .toList();
  }

  private void settle(Room room) {
    rooms.put(room.cell(), room);
    int y = room.y() + HEAD;
    for (Lane lane : room.services()) {
      spots.put(lane, new Spot(room.x() + INSET, y));
      y += ROW;
    }
  }

  List<Room> rooms() {
    return List.copyOf(rooms.values());
  }

  int more() {
    return tree.cells().size() - rooms.size();
  }

  /** With room at the right for ways that go out and come back in one column. */
  int width() {
    return right + 60;
  }

  int height() {
    return bottom - DOWN + EDGE + BACK / 2;
  }

  @Nullable Spot spot(Lane lane) {
    return spots.get(lane);
  }

  /** The lines between a cell and those below it. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    tree.parents()
        .forEach(
            (cell, parent) -> {
              Room from = rooms.get(parent);
              Room to = rooms.get(cell);
              if (from != null && to != null) {
                int x1 = from.x() + WIDTH;
                int y1 = from.y() + HEAD / 2;
                int y2 = to.y() + HEAD / 2;
                lines.add(
                    "M%d %dC%d %d %d %d %d %d"
                        .formatted(x1, y1, x1 + 46, y1, to.x() - 46, y2, to.x(), y2));
              }
            });
    return lines;
  }

  /** The way from one service to another; none where either is not drawn or both are one. */
  @Nullable Way way(Lane from, Lane to) {
    Spot one = spots.get(from);
    Spot other = spots.get(to);
    if (one == null || other == null || one.equals(other)) {
      return null;
    }
    int y1 = one.y() + ROW / 2 - 1;
    int y2 = other.y() + ROW / 2 - 1;
    if (one.x() == other.x()) {
      return bow(one.x() + CHIP, y1, y2);
    }
    boolean onward = one.x() < other.x();
    int x1 = onward ? one.x() + CHIP : one.x();
    int x2 = onward ? other.x() : other.x() + CHIP;
    int bend = onward ? 44 : -44;
    int sag = onward ? 0 : BACK; // the way back hangs below the way there
    String path =
        "M%d %dC%d %d %d %d %d %d"
            .formatted(x1, y1, x1 + bend, y1 + sag, x2 - bend, y2 + sag, x2, y2);
    return new Way(path, (x1 + x2) / 2, (y1 + y2) / 2 + sag * 3 / 4);
  }

  /** Out to the right and back in, between services of one column. */
  private static Way bow(int x, int y1, int y2) {
    int out = 34 + Math.min(40, Math.abs(y2 - y1) / 4);
    String path = "M%d %dC%d %d %d %d %d %d".formatted(x, y1, x + out, y1, x + out, y2, x, y2);
    return new Way(path, x + out * 3 / 4, (y1 + y2) / 2);
  }
}
