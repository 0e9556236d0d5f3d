package tracewalk.web.replay.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Send;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.lane.Hop;
import tracewalk.web.replay.lane.LaneTable;
import tracewalk.web.replay.lane.Passages;

/**
 * The cells of a run, each below the one that it gets messages from. A message may say that it goes
 * down or up; where none does, the cell that sends first is above.
 *
 * @param parents the cell above each cell that has one
 */
public record CellTree(List<String> cells, Map<String, String> parents) {
  /** As many messages are looked through for cells of which nothing passes in the window. */
  private static final int MOST_SENDS = 4000;

  /** Two cells between which something passed, the sender of the first message first. */
  private record Pair(String from, String to) {}

  /** Cells of which nothing is known yet but their names. */
  public static CellTree apart(Run run) {
    return new CellTree(run.cells(), Map.of());
  }

  /**
   * Goes through what passes in the window; if that leaves cells apart, through the first messages
   * of the whole recording as well.
   */
  public static CellTree of(Run run, LaneTable table, Passages passages) {
    Map<Pair, Integer> first = new LinkedHashMap<>();
    for (Hop hop : passages.hops()) {
      add(first, place(table, hop.fromLane()), place(table, hop.toLane()), hop.link());
    }
    CellTree tree = of(run, first);
    if (tree.below(null).size() < 2) {
      return tree;
    }
    for (int link = 1; link <= MOST_SENDS; link++) {
      Send send = run.send(link);
      if (send != null) {
        add(run, first, send);
      }
    }
    return of(run, first);
  }

  private static void add(Run run, Map<Pair, Integer> first, Send send) {
    if (send.callId() != 0) {
      String from = Objects.requireNonNullElse(run.thread(send.callId()).cell(), "");
      send.receivedBy().stream()
          .limit(1)
          .map(taker -> Objects.requireNonNullElse(run.thread(taker).cell(), ""))
          .forEach(to -> add(first, from, to, send.link()));
    }
  }

  private static void add(Map<Pair, Integer> first, String from, String to, int link) {
    if (!from.equals(to) && !from.isEmpty() && !to.isEmpty()) {
      first.putIfAbsent(new Pair(from, to), link);
    }
  }

  private static CellTree of(Run run, Map<Pair, Integer> first) {
    List<Pair> down = new ArrayList<>();
    List<Pair> unsaid = new ArrayList<>();
    first.forEach(
        (pair, link) -> {
          String direction = direction(run.send(link));
          if (direction.equals("up")) {
            down.add(new Pair(pair.to(), pair.from()));
          } else {
            (direction.equals("down") ? down : unsaid).add(pair);
          }
        });
    down.addAll(unsaid);
    return new CellTree(run.cells(), parents(down));
  }

  private static Map<String, String> parents(List<Pair> pairs) {
    Map<String, String> parents = new HashMap<>();
    for (Pair pair : pairs) {
      if (!parents.containsKey(pair.to()) && !isAbove(parents, pair.to(), pair.from())) {
        parents.put(pair.to(), pair.from());
      }
    }
    return Map.copyOf(parents);
  }

  private static boolean isAbove(Map<String, String> parents, String cell, String other) {
    for (String at = other; at != null; at = parents.get(at)) {
      if (at.equals(cell)) {
        return true;
      }
    }
    return false;
  }

  private static String place(LaneTable table, int lane) {
    return table.lanes().get(lane).place();
  }

  private static String direction(@Nullable Send send) {
    return send == null ? "" : String.valueOf(send.message().get("direction"));
  }

  /** The cells below one, in the recording's order; below null are those that are below none. */
  public List<String> below(@Nullable String cell) {
    return cells.stream()
        .filter(one -> cell == null ? !parents.containsKey(one) : cell.equals(parents.get(one)))
        .toList();
  }
}
