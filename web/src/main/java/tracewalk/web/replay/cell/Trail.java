package tracewalk.web.replay.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.cause.Hop;
import tracewalk.trace.cause.MessagePath;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.lane.Lane;
import tracewalk.web.replay.lane.LaneTable;

/**
 * How what happens at a step came there: the messages that led to it, the earliest first.
 *
 * @param here where the step is; null if it is in no call
 * @param way what the step sends and where that will be taken; null if it sends nothing
 * @param cut whether there may be an earlier part that was not followed
 */
public record Trail(List<Leg> legs, @Nullable Lane here, @Nullable Leg way, boolean cut) {
  public static Trail of(Run run, LaneTable table, int number) {
    Step step = run.step(number);
    List<Leg> legs = new ArrayList<>();
    Leg way = null;
    List<Hop> hops = MessagePath.to(run, number);
    for (Hop hop : hops) {
      Lane from = lane(run, table, hop.sender());
      Lane to = lane(run, table, hop.taker());
      if (hop.taker() == null) {
        way = way(run, table, hop.send(), from);
      } else if (from != null && to != null) {
        legs.add(new Leg(hop.send(), from, to, hop.taker().firstStep()));
      }
    }
    Lane here = step.callId() == 0 ? null : lane(run, table, run.call(step.callId()));
    boolean cut = hops.size() >= MessagePath.LONGEST;
    return new Trail(List.copyOf(legs), here, way, cut);
  }

  /** The leg of a message that is on its way. */
  private static @Nullable Leg way(Run run, LaneTable table, Send send, @Nullable Lane from) {
    if (from == null || send.receivedBy().isEmpty()) {
      return null;
    }
    Lane to = lane(run, table, run.call(send.receivedBy().get(0)));
    return to == null ? null : new Leg(send, from, to, 0);
  }

  private static @Nullable Lane lane(Run run, LaneTable table, @Nullable Call call) {
    int lane = call == null ? -1 : table.lane(run.thread(call.id()));
    return lane < 0 ? null : table.lanes().get(lane);
  }
}
