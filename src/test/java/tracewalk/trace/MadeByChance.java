package tracewalk.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Recordings that nobody thought of: clocks disagree, receipts come before their sends or without
 * any, calls never end, messages and marks stand outside every call.
 */
public final class MadeByChance {
  private MadeByChance() {}

  public static HandMade of(Random random) {
    HandMade made = HandMade.ofCells();
    List<HandMade.Lane> lanes = new ArrayList<>();
    List<Integer> depths = new ArrayList<>();
    for (int lane = 0; lane <= random.nextInt(5); lane++) {
      lanes.add(made.thread("thread " + lane));
      depths.add(0);
    }
    int length = random.nextInt(120);
    for (int event = 0; event < length; event++) {
      int lane = random.nextInt(lanes.size());
      if (random.nextInt(6) == 0) {
        made.at(random.nextInt(2000));
      }
      depths.set(lane, depths.get(lane) + something(lanes.get(lane), depths.get(lane), random));
    }
    return made;
  }

  /** Makes an event, and says by how much more calls are open. */
  private static int something(HandMade.Lane lane, int depth, Random random) {
    int chance = random.nextInt(20);
    if (chance < 8) {
      lane.call("p.C.m" + random.nextInt(3));
      return 1;
    } else if (chance < 14 && depth > 0) {
      lane.returns();
      return -1;
    } else if (chance == 14 && depth > 0) {
      lane.throwing("p.X", "x");
      return -1;
    } else if (chance == 15) {
      lane.mark(random.nextBoolean() ? "begin" : "end");
    } else if (chance < 18) {
      lane.sends("link" + random.nextInt(12), "cast");
    } else {
      lane.receives("link" + random.nextInt(12));
    }
    return 0;
  }
}
