package tracewalk.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.EventScan;

/** What an index has to say, worked out in the plainest way, with an object for each event. */
final class SlowIndex {
  final List<Event> events = new ArrayList<>();
  final List<Call> calls = new ArrayList<>();
  final Map<Integer, List<Integer>> receivers = new HashMap<>();
  private final Map<String, Integer> links = new HashMap<>();
  private final Set<String> everSent = new HashSet<>();
  private int linkCount;

  /** An event as the index tells it. */
  static final class Event {
    final int thread;
    final EventKind kind;
    final long time;
    int call;
    int link;

    Event(int thread, EventKind kind, long time) {
      this.thread = thread;
      this.kind = kind;
      this.time = time;
    }
  }

  /** A call as the index tells it; the first has no meaning. */
  static final class Call {
    int method;
    int parent;
    int depth;
    int enter;
    int exit = -1;
    int received;
    final List<Integer> children = new ArrayList<>();
  }

  private static final class Thread {
    final int number;
    final EventScan scan;
    final List<Integer> open = new ArrayList<>();
    final List<Integer> unframed = new ArrayList<>();
    long time = Long.MIN_VALUE;

    Thread(int number, EventScan scan) {
      this.number = number;
      this.scan = scan;
    }

    boolean advance() {
      boolean more = scan.next();
      time = more ? Math.max(time, scan.timeNs()) : time;
      return more;
    }

    int top() {
      return open.isEmpty() ? 0 : open.get(open.size() - 1);
    }
  }

  SlowIndex(Source source) {
    calls.add(new Call());
    List<Thread> ready = new ArrayList<>();
    source.threads().forEach(thread -> collect(source.scan(thread.id())));
    for (int number = 0; number < source.threads().size(); number++) {
      Thread thread = new Thread(number, source.scan(source.threads().get(number).id()));
      if (thread.advance()) {
        ready.add(thread);
      }
    }
    merge(ready, new ArrayList<>());
    for (Event event : events) {
      if (event.kind == EventKind.RECEIVE && event.call != 0) {
        receivers.computeIfAbsent(event.link, none -> new ArrayList<>()).add(event.call);
      }
    }
  }

  private void collect(EventScan scan) {
    while (scan.next()) {
      if (scan.kind() == EventKind.SEND) {
        everSent.add(scan.text());
      }
    }
  }

  private void merge(List<Thread> ready, List<Thread> waiting) {
    while (!ready.isEmpty() || !waiting.isEmpty()) {
      Thread next;
      if (ready.isEmpty()) {
        next = waiting.remove(0);
      } else {
        ready.sort(Comparator.<Thread>comparingLong(t -> t.time).thenComparingInt(t -> t.number));
        next = ready.remove(0);
        if (awaits(next) && everSent.contains(next.scan.text())) {
          waiting.add(next);
          continue;
        }
      }
      accept(next);
      if (next.scan.kind() == EventKind.SEND) {
        release(next.time, waiting, ready);
      }
      if (next.advance()) {
        ready.add(next);
      }
    }
  }

  private boolean awaits(Thread thread) {
    return thread.scan.kind() == EventKind.RECEIVE && !links.containsKey(thread.scan.text());
  }

  private void release(long time, List<Thread> waiting, List<Thread> ready) {
    for (Thread thread : List.copyOf(waiting)) {
      if (!awaits(thread)) {
        waiting.remove(thread);
        thread.time = Math.max(thread.time, time);
        ready.add(thread);
      }
    }
  }

  private void accept(Thread thread) {
    EventKind kind = thread.scan.kind();
    boolean end = kind == EventKind.RETURN || kind == EventKind.THROW;
    if (end && thread.open.isEmpty()) {
      return;
    }
    Event event = new Event(thread.number, kind, thread.time);
    int number = events.size();
    events.add(event);
    if (kind == EventKind.ENTER) {
      enter(thread, number);
    }
    event.call = thread.top();
    if (end) {
      calls.get(thread.open.remove(thread.open.size() - 1)).exit = number;
    } else if (kind == EventKind.SEND) {
      event.link = ++linkCount;
      links.put(thread.scan.text(), event.link);
    } else if (kind == EventKind.RECEIVE) {
      event.link = links.computeIfAbsent(thread.scan.text(), none -> ++linkCount);
      take(thread, number);
    }
  }

  private void enter(Thread thread, int event) {
    Call call = new Call();
    call.method = thread.scan.methodId();
    call.parent = thread.top();
    call.depth = thread.open.size();
    call.enter = event;
    calls.add(call);
    int id = calls.size() - 1;
    if (call.parent != 0) {
      calls.get(call.parent).children.add(id);
    }
    thread.open.add(id);
    for (int receipt : thread.unframed) {
      events.get(receipt).call = id;
      taken(receipt, id);
    }
    thread.unframed.clear();
  }

  private void take(Thread thread, int event) {
    if (thread.top() == 0) {
      thread.unframed.add(event);
    } else {
      taken(event, thread.top());
    }
  }

  private void taken(int event, int call) {
    calls.get(call).received = events.get(event).link;
  }
}
