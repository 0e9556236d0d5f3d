package tracewalk.web.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tracewalk.trace.Send;
import tracewalk.web.replay.Lanes.Bar;
import tracewalk.web.replay.Lanes.Hop;
import tracewalk.web.replay.Lanes.Key;
import tracewalk.web.replay.Lanes.Lane;

/**
 * The lanes of a run too long to look at each step: bars from its index, and the first messages.
 */
final class Overview {
  private static final int MOST_LINKS = 2000;

  private final Run run;
  private final List<Key> order;

  private Overview(Run run, List<Key> order) {
    this.run = run;
    this.order = order;
  }

  static Lanes of(Run run) {
    int steps = run.stepCount();
    Map<Key, List<Bar>> bars = new LinkedHashMap<>();
    run.stretches(
        (thread, from, to) ->
            Lanes.extend(
                bars.computeIfAbsent(Lanes.key(thread), none -> new ArrayList<>()),
                from,
                to,
                steps));
    List<Key> order = Lanes.ordered(List.copyOf(bars.keySet()), run.cells());
    List<Lane> lanes = order.stream().map(key -> Lanes.lane(key, bars)).toList();
    return new Lanes(lanes, new Overview(run, order).hops(), steps);
  }

  private List<Hop> hops() {
    List<Hop> hops = new ArrayList<>();
    for (int link = 1; link <= Math.min(run.linkCount(), MOST_LINKS); link++) {
      Send send = run.send(link);
      if (send != null && send.step() > 0 && send.callId() != 0) {
        send.receivedBy().forEach(call -> add(hops, send, call));
      }
    }
    return List.copyOf(hops);
  }

  private void add(List<Hop> hops, Send send, int taker) {
    int from = lane(send.callId());
    int to = lane(taker);
    int step = run.firstStep(taker);
    if (from != to && step > 0) {
      hops.add(new Hop(send.kind(), Lanes.text(send.what()), send.step(), from, step, to));
    }
  }

  private int lane(int call) {
    return order.indexOf(Lanes.key(run.thread(call)));
  }
}
