package tracewalk.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.LineInfo;
import tracewalk.agent.format.RawEvent;
import tracewalk.agent.format.SiteInfo;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;
import tracewalk.trace.index.Index;

/** Finds what happened inside a method: its lines, and the calls it made and could have made. */
final class LineReader {
  private static final int MOST = 1 << 17;

  /** What a callee takes in the recording is passed over by a jump if it is longer. */
  private static final long FAR = 1 << 16;

  private final Source source;
  private final Events events;
  private final CallTree calls;
  private final int[] threadIds;
  private final Map<Integer, List<Integer>> lines = new HashMap<>();
  private final Map<Integer, List<SiteInfo>> sites = new HashMap<>();

  LineReader(Source source, Index index) {
    this.source = source;
    this.events = index.events();
    this.calls = index.calls();
    this.threadIds = source.threads().stream().mapToInt(thread -> thread.id()).toArray();
    for (LineInfo line : source.lines()) {
      lines.computeIfAbsent(line.methodId(), none -> new ArrayList<>()).add(line.line());
    }
    for (SiteInfo site : source.sites()) {
      sites.computeIfAbsent(site.methodId(), none -> new ArrayList<>()).add(site);
    }
  }

  EventCursor at(int event) {
    return source.eventsAt(threadIds[events.thread(event)], events.position(event));
  }

  static ExecutedLine line(int call, RawEvent event) {
    LineInfo place = event.line();
    return new ExecutedLine(
        call,
        place == null ? 0 : place.line(),
        event.timeNs(),
        event.locals(),
        place == null ? List.of() : place.variables());
  }

  CallLines lines(int call) {
    List<Integer> all =
        lines.getOrDefault(calls.method(call), List.of()).stream().distinct().sorted().toList();
    List<ExecutedLine> executed = new ArrayList<>();
    boolean whole = all.isEmpty() || collect(call, executed);
    return new CallLines(executed, all, !whole);
  }

  /** False if there are more than are kept. */
  private boolean collect(int call, List<ExecutedLine> executed) {
    EventCursor cursor = at(calls.enterEvent(call));
    int child = calls.firstChild(call);
    boolean open = cursor.next();
    while (open && cursor.next()) {
      RawEvent event = cursor.event();
      switch (event.kind()) {
        case ENTER -> {
          EventCursor beyond = beyond(child, cursor);
          open = beyond != null;
          cursor = beyond == null ? cursor : beyond;
          child = open ? calls.nextSibling(child) : 0;
        }
        case LINE -> executed.add(line(call, event));
        case RETURN, THROW -> open = false;
        default -> {}
      }
      if (executed.size() > MOST) {
        return false;
      }
    }
    return true;
  }

  /** A cursor at the end of a callee; null if it has none. */
  private @Nullable EventCursor beyond(int child, EventCursor cursor) {
    int end = calls.exitEvent(child);
    if (end < 0) {
      return null;
    }
    long place = events.position(end);
    if (place - cursor.event().position() > FAR) {
      EventCursor there = at(end);
      return there.next() ? there : null;
    }
    boolean more = true;
    while (more && cursor.event().position() != place) {
      more = cursor.next();
    }
    return more ? cursor : null;
  }

  /** The places from which a call's method calls, each with the calls made there. */
  List<CallSite> sites(int call, CallReader reader) {
    Map<CallSite, List<Integer>> made = new HashMap<>();
    for (int child : calls.children(call)) {
      RawEvent entered = reader.raw(calls.enterEvent(child));
      String declared = entered.declared() == null ? "" : entered.declared();
      String method = reader.callee(child).method();
      CallSite site = new CallSite(entered.callLine(), declared, method, List.of());
      made.computeIfAbsent(site, none -> new ArrayList<>()).add(child);
    }
    return sites.getOrDefault(calls.method(call), List.of()).stream()
        .map(site -> new CallSite(site.line(), site.declared(), site.method(), List.of()))
        .distinct()
        .map(site -> site.with(made.getOrDefault(site, List.of())))
        .toList();
  }
}
