package tracewalk.agent;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.MethodInfo;
import tracewalk.agent.format.RawEvent;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadInfo;

/** A recording as lists, for tests: every call with the call it was made in. */
final class Recorded {

  /** A call; the end is null while it is open. */
  static final class Call {
    final MethodInfo method;
    final Call parent;
    final RawEvent enter;
    final ThreadInfo thread;
    RawEvent end;

    /** Links of what was taken while it was the innermost open call. */
    final List<String> received = new ArrayList<>();

    Call(MethodInfo method, Call parent, RawEvent enter, ThreadInfo thread) {
      this.method = method;
      this.parent = parent;
      this.enter = enter;
      this.thread = thread;
    }

    String name() {
      String type = method.className();
      return type.substring(type.lastIndexOf('.') + 1) + "." + method.method();
    }

    String parentName() {
      return parent == null ? "" : parent.name();
    }
  }

  final List<Call> calls = new ArrayList<>();
  final List<RawEvent> others = new ArrayList<>();

  /** By link, the call that sent. */
  final Map<String, Call> senders = new HashMap<>();

  /** By link, what was said of it. */
  final Map<String, RawEvent> sends = new HashMap<>();

  final Map<Integer, long[]> counted = new HashMap<>();

  static Recorded read(Path file) {
    try (RecordingReader reader = RecordingReader.open(file)) {
      return read(reader);
    }
  }

  static Recorded read(RecordingReader reader) {
    Recorded recorded = new Recorded();
    Map<Integer, MethodInfo> methods = new HashMap<>();
    reader.methods().forEach(method -> methods.put(method.id(), method));
    for (ThreadInfo thread : reader.threads()) {
      recorded.thread(thread, reader.events(thread.id()), methods);
    }
    return recorded;
  }

  private void thread(ThreadInfo thread, EventCursor events, Map<Integer, MethodInfo> methods) {
    Deque<Call> open = new ArrayDeque<>();
    long[] count = counted.computeIfAbsent(thread.id(), none -> new long[3]);
    while (events.next()) {
      RawEvent event = events.event();
      if (event.kind() == EventKind.ENTER) {
        open.push(new Call(methods.get(event.methodId()), open.peek(), event, thread));
        calls.add(open.peek());
        count[0]++;
      } else if (event.kind() == EventKind.RETURN || event.kind() == EventKind.THROW) {
        open.pop().end = event;
        count[event.kind() == EventKind.RETURN ? 1 : 2]++;
      } else {
        others.add(event);
        link(event, open.peek());
      }
    }
  }

  private void link(RawEvent event, Call call) {
    if (event.kind() == EventKind.SEND) {
      senders.put(event.link(), call);
      sends.put(event.link(), event);
    } else if (event.kind() == EventKind.RECEIVE) {
      call.received.add(event.link());
    }
  }

  /** How often each method was entered, as the counter names methods. */
  Map<String, Long> perMethod() {
    Map<String, Long> counts = new TreeMap<>();
    for (Call call : calls) {
      MethodInfo m = call.method;
      counts.merge(m.className() + "." + m.method() + m.descriptor(), 1L, Long::sum);
    }
    return counts;
  }

  List<Call> named(String name) {
    return calls.stream().filter(call -> call.name().equals(name)).toList();
  }

  Call only(String name) {
    List<Call> found = named(name);
    if (found.size() != 1) {
      throw new AssertionError("expected one call of " + name + ", found " + found.size());
    }
    return found.get(0);
  }
}
