package tracewalk.trace.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tracewalk.agent.format.EventKind;
import tracewalk.trace.beside.PieceMaker;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;
import tracewalk.trace.index.Index;

/** Which events belong to calls of which method, made by which method, in which thread. */
final class CallTerms implements PieceMaker {
  private final Events events;
  private final CallTree calls;
  private final Map<Way, Lists> ways = new HashMap<>();
  private final Map<EventKind, Postings> kinds = new EnumMap<>(EventKind.class);
  private final List<Lists> used = new ArrayList<>();
  private Stack[] threads = new Stack[16];

  CallTerms(Index index) {
    this.events = index.events();
    this.calls = index.calls();
  }

  /** A method with its caller, both by number, and the thread's place. */
  record Way(int method, int caller, int thread) {
    String text() {
      return String.format(Locale.ROOT, "%08x%08x%08x", method, caller, thread);
    }

    static Way of(String text) {
      return new Way(number(text, 0), number(text, 8), number(text, 16));
    }

    private static int number(String text, int from) {
      return Integer.parseUnsignedInt(text, from, from + 8, 16);
    }
  }

  private static final class Lists {
    final Way way;
    Postings entries = new Postings();
    Postings within = new Postings();

    Lists(Way way) {
      this.way = way;
    }

    boolean isEmpty() {
      return entries.count() + within.count() == 0;
    }
  }

  /** The open calls of a thread. */
  private static final class Stack {
    Lists[] open = new Lists[16];
    int size;

    void push(Lists lists) {
      if (size == open.length) {
        open = Arrays.copyOf(open, size * 2);
      }
      open[size++] = lists;
    }
  }

  @Override
  public void event(int event, int inSegment) {
    EventKind kind = events.kind(event);
    kinds.computeIfAbsent(kind, none -> new Postings()).add(inSegment);
    int thread = events.thread(event);
    Stack stack = stack(thread);
    if (kind == EventKind.ENTER) {
      int caller = stack.size == 0 ? 0 : stack.open[stack.size - 1].way.method();
      Lists lists = lists(new Way(calls.method(events.call(event)), caller, thread));
      stack.push(lists);
      use(lists);
      lists.entries.add(inSegment);
    } else if (stack.size > 0) {
      Lists lists = stack.open[stack.size - 1];
      use(lists);
      lists.within.add(inSegment);
      if (kind == EventKind.RETURN || kind == EventKind.THROW) {
        stack.size--;
      }
    }
  }

  private Lists lists(Way way) {
    return ways.computeIfAbsent(way, Lists::new);
  }

  private void use(Lists lists) {
    if (lists.isEmpty()) {
      used.add(lists);
    }
  }

  private Stack stack(int thread) {
    if (thread >= threads.length) {
      threads = Arrays.copyOf(threads, Math.max(thread + 1, threads.length * 2));
    }
    if (threads[thread] == null) {
      threads[thread] = new Stack();
    }
    return threads[thread];
  }

  @Override
  public byte[] piece() {
    SegmentBuilder segment = new SegmentBuilder();
    for (Lists lists : used) {
      String text = lists.way.text();
      segment.add(Kind.ENTRIES, text, lists.entries);
      segment.add(Kind.WITHIN, text, lists.within);
      lists.entries = new Postings();
      lists.within = new Postings();
    }
    used.clear();
    kinds.forEach((kind, list) -> segment.add(Kind.EVENTS, kind.name(), list));
    kinds.clear();
    return segment.build();
  }
}
