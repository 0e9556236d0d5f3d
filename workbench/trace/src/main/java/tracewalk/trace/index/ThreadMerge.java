package tracewalk.trace.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.RawEvent;

/**
 * Brings the events of all threads into one order: by time; the order within a thread always holds;
 * equal times go by the order of the threads; a receipt stands after its send, for which it waits
 * as long as other threads are not later by more than {@link #PATIENCE_NS}.
 */
final class ThreadMerge {
  static final long PATIENCE_NS = 1_000_000;

  private final PriorityQueue<Lane> ready =
      new PriorityQueue<>(
          Comparator.<Lane>comparingLong(l -> l.time).thenComparingInt(l -> l.index));
  private final List<Lane> waiting = new ArrayList<>();
  private final Set<String> sent = new HashSet<>();

  ThreadMerge(List<EventCursor> cursors) {
    for (int index = 0; index < cursors.size(); index++) {
      Lane lane = new Lane(index, cursors.get(index));
      if (lane.advance()) {
        ready.add(lane);
      }
    }
  }

  /** Takes events in order; {@code timeNs} never goes back within a thread. */
  interface Sink {
    void accept(int thread, RawEvent event, long timeNs);
  }

  void forEach(Sink sink) {
    for (Lane lane = next(); lane != null; lane = next()) {
      RawEvent event = lane.event();
      if (event.kind() == EventKind.SEND) {
        sent.add(event.link());
        release(lane.time);
      }
      sink.accept(lane.index, event, lane.time);
      if (lane.advance()) {
        ready.add(lane);
      }
    }
  }

  private @Nullable Lane next() {
    while (true) {
      Lane patient = expired();
      if (patient != null) {
        waiting.remove(patient);
        return patient;
      }
      Lane lane = ready.poll();
      if (lane == null || !lane.awaits(sent)) {
        return lane;
      }
      waiting.add(lane);
    }
  }

  /** A waiting lane whose send will not come any more. */
  private @Nullable Lane expired() {
    Lane head = ready.peek();
    for (Lane lane : waiting) {
      if (head == null || head.time > lane.time + PATIENCE_NS) {
        return lane;
      }
    }
    return null;
  }

  private void release(long time) {
    for (Iterator<Lane> lanes = waiting.iterator(); lanes.hasNext(); ) {
      Lane lane = lanes.next();
      if (!lane.awaits(sent)) {
        lanes.remove();
        lane.time = Math.max(lane.time, time);
        ready.add(lane);
      }
    }
  }

  /** The next event of one thread. */
  private static final class Lane {
    private final int index;
    private final EventCursor cursor;
    private long time = Long.MIN_VALUE;

    Lane(int index, EventCursor cursor) {
      this.index = index;
      this.cursor = cursor;
    }

    boolean advance() {
      if (!cursor.next()) {
        return false;
      }
      time = Math.max(time, cursor.event().timeNs());
      return true;
    }

    RawEvent event() {
      return cursor.event();
    }

    boolean awaits(Set<String> sent) {
      return event().kind() == EventKind.RECEIVE && !sent.contains(event().link());
    }
  }
}
