package tracewalk.trace.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.RawEvent;

/**
 * Brings the events of all threads into one order: by time; the order within a thread always holds;
 * equal times go by the order of the threads; a receipt waits for its send, if that was recorded.
 */
final class ThreadMerge {
  private final PriorityQueue<Lane> ready =
      new PriorityQueue<>(
          Comparator.<Lane>comparingLong(l -> l.time).thenComparingInt(l -> l.index));
  private final List<Lane> waiting = new ArrayList<>();
  private final Set<String> sent = new HashSet<>();
  private final Supplier<List<EventCursor>> source;
  private @Nullable Set<String> everSent;

  ThreadMerge(Supplier<List<EventCursor>> source) {
    this.source = source;
    List<EventCursor> cursors = source.get();
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
      Lane lane = ready.poll();
      if (lane == null) {
        return waiting.isEmpty() ? null : waiting.remove(0);
      }
      if (!lane.awaits(sent) || !everSent().contains(lane.event().link())) {
        return lane;
      }
      waiting.add(lane);
    }
  }

  /** Looked up only if a receipt comes first, which clocks that agree do not bring about. */
  private Set<String> everSent() {
    if (everSent == null) {
      everSent = new HashSet<>();
      for (EventCursor cursor : source.get()) {
        while (cursor.next()) {
          if (cursor.event().kind() == EventKind.SEND) {
            everSent.add(cursor.event().link());
          }
        }
      }
    }
    return everSent;
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
