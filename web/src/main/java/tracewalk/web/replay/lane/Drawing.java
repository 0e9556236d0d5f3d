package tracewalk.web.replay.lane;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes of a sketch as much as a page can hold, and says what that leaves out. */
final class Drawing {
  static final int COLUMNS = 1000;
  private static final int MOST_LANES = 40;
  private static final int MOST_BARS = 1500;
  private static final int MOST_HOPS = 80;

  /** Arrows whose ends are nearer than this, in parts of the width, are one. */
  private static final int NEAR = 300;

  private final LaneTable table;
  private final Sketch sketch;
  private final int from;
  private final int to;

  Drawing(LaneTable table, Sketch sketch, int from, int to) {
    this.table = table;
    this.sketch = sketch;
    this.from = from;
    this.to = to;
  }

  /**
   * The drawing of a view with so many places.
   *
   * @param looked how many of the places here are in the sketch
   * @param inView which lanes have anything to show in the view
   */
  Stretch of(int total, int looked, BitSet inView) {
    Columns columns = sketch.columns(from, to, (to - from) / COLUMNS + 1);
    int pause = looked < to - from + 1 ? 1 + COLUMNS / Timeline.PROBES : 0;
    int count = inView.cardinality();
    List<Integer> lanes = lanes(columns, inView, count <= MOST_LANES);
    List<Hop> hops = hops(lanes);
    List<Hop> fewer = fewer(merged(hops), lanes);
    return new Stretch(
        from,
        to,
        total,
        looked,
        columns.width(),
        strips(columns, lanes, pause),
        fewer,
        hops.size(),
        sketch.every(),
        count - lanes.size());
  }

  /** All lanes of the view; of too many, the first that work here. */
  private static List<Integer> lanes(Columns columns, BitSet inView, boolean all) {
    return inView.stream()
        .filter(lane -> (all || columns.works(lane)))
        .limit(MOST_LANES)
        .boxed()
        .toList();
  }

  private List<Stretch.Strip> strips(Columns columns, List<Integer> lanes, int least) {
    List<Stretch.Strip> strips = strip(columns, lanes, least);
    for (int pause = least + 1;
        strips.stream().mapToInt(strip -> strip.bars().size()).sum() > MOST_BARS;
        pause *= 2) {
      strips = strip(columns, lanes, pause);
    }
    return strips;
  }

  private List<Stretch.Strip> strip(Columns columns, List<Integer> lanes, int pause) {
    return lanes.stream()
        .map(lane -> new Stretch.Strip(table.lanes().get(lane), columns.bars(lane, pause)))
        .toList();
  }

  /** What passes between lanes that are drawn, with these lanes' places in the drawing. */
  private List<Hop> hops(List<Integer> lanes) {
    Map<Integer, Integer> rows = new HashMap<>();
    lanes.forEach(lane -> rows.put(lane, rows.size()));
    List<Hop> hops = new ArrayList<>();
    for (Hop hop : sketch.hops()) {
      Integer row = rows.get(hop.fromLane());
      Integer target = rows.get(hop.toLane());
      if (hop.to() >= from && hop.from() <= to && row != null && target != null) {
        hops.add(new Hop(hop.link(), hop.from(), row, hop.to(), target, 1));
      }
    }
    return hops;
  }

  /** Arrows that would lie upon each other are one. */
  private List<Hop> merged(List<Hop> hops) {
    int near = (to - from + 1) / NEAR;
    if (near < 2) {
      return hops;
    }
    Map<Long, Hop> merged = new LinkedHashMap<>();
    for (Hop hop : hops) {
      long ends = (long) (hop.from() / near) << 20 | Math.max(0, hop.to() / near);
      merged.merge(
          (ends * MOST_LANES + hop.fromLane()) * MOST_LANES + hop.toLane(),
          hop,
          (one, other) ->
              new Hop(
                  one.link(), one.from(), one.fromLane(), one.to(), one.toLane(), one.count() + 1));
    }
    return List.copyOf(merged.values());
  }

  /** At most so many: those that cross from place to place first, others evenly left out. */
  private List<Hop> fewer(List<Hop> hops, List<Integer> lanes) {
    List<Hop> crossing = hops.stream().filter(hop -> crosses(hop, lanes)).toList();
    List<Hop> others = hops.stream().filter(hop -> !crosses(hop, lanes)).toList();
    List<Hop> far = thin(crossing, MOST_HOPS);
    List<Hop> near = thin(others, MOST_HOPS - far.size());
    return Stream.concat(far.stream(), near.stream()).toList();
  }

  private boolean crosses(Hop hop, List<Integer> lanes) {
    return !place(lanes.get(hop.fromLane())).equals(place(lanes.get(hop.toLane())));
  }

  private String place(int lane) {
    return table.lanes().get(lane).place();
  }

  private static List<Hop> thin(List<Hop> hops, int most) {
    if (hops.size() <= most) {
      return hops;
    }
    return IntStream.range(0, most)
        .mapToObj(at -> hops.get((int) ((long) at * hops.size() / most)))
        .toList();
  }
}
