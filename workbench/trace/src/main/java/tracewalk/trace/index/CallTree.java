package tracewalk.trace.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tracewalk.agent.format.EventKind;

/** Every call in the order of its entry; calls are numbered from 1, and 0 means none. */
public final class CallTree {
  private final Blocks blocks;
  private final SpanTable spans;
  private final Links links;
  private final Events events;
  private final BitSet marking;
  private final int size;

  CallTree(Blocks blocks, SpanTable spans, Links links, Events events, BitSet marking, int size) {
    this.blocks = blocks;
    this.spans = spans;
    this.links = links;
    this.events = events;
    this.marking = marking;
    this.size = size;
  }

  public int size() {
    return size;
  }

  /** A span that saves decoding the call's block, or -1. */
  private int span(int call) {
    if (call < 1 || call > size) {
      throw new IndexOutOfBoundsException("call " + call + " of " + size);
    }
    return blocks.recentOfCall(call) == null ? spans.find(call) : -1;
  }

  public int method(int call) {
    int span = span(call);
    if (span >= 0) {
      return spans.method(span);
    }
    Block block = blocks.ofCall(call);
    return block.method(call - block.firstCall);
  }

  public int enterEvent(int call) {
    int span = span(call);
    if (span >= 0) {
      return spans.enter(span);
    }
    Block block = blocks.ofCall(call);
    return block.enter(call - block.firstCall);
  }

  /** The event that ends the call, or -1 while it is open. */
  public int exitEvent(int call) {
    int span = span(call);
    if (span < 0) {
      Block block = blocks.ofCall(call);
      int exit = block.exit(call - block.firstCall);
      if (exit >= 0) {
        return exit;
      }
      span = spans.find(call);
    }
    return span < 0 ? -1 : spans.exit(span);
  }

  public int parent(int call) {
    int span = span(call);
    if (span >= 0) {
      return spans.call(spans.parent(span));
    }
    Block block = blocks.ofCall(call);
    return block.parent(call - block.firstCall);
  }

  /** The number of callers in the same thread. */
  public int depth(int call) {
    int span = span(call);
    if (span >= 0) {
      return spans.depth(span);
    }
    Block block = blocks.ofCall(call);
    return block.depth(call - block.firstCall);
  }

  /** The link that a call received, or 0; the last of several: a message comes after its thread. */
  public int received(int call) {
    return links.ofCall(call);
  }

  /** The link that led to a first call, or 0. */
  public int cause(int call) {
    return parent(call) == 0 ? received(call) : 0;
  }

  /** Whether the call only names a moment. */
  public boolean isMark(int call) {
    return !marking.isEmpty() && marking.get(method(call));
  }

  /** The calls made by {@code call}, in order. */
  public List<Integer> children(int call) {
    List<Integer> children = new ArrayList<>();
    for (int child = firstChild(call); child != 0; child = nextSibling(child)) {
      children.add(child);
    }
    return children;
  }

  /** The first call made by {@code call}, or 0. */
  public int firstChild(int call) {
    return enteredAt(events.following(enterEvent(call)));
  }

  /** The next call by the same caller, or 0; of a thread's first calls, the thread's next. */
  public int nextSibling(int call) {
    int exit = exitEvent(call);
    return exit < 0 ? 0 : enteredAt(events.following(exit));
  }

  /** The call that is entered at an event or after messages that follow it; 0 if one ends. */
  private int enteredAt(int event) {
    int next = event;
    while (next >= 0 && isMessage(events.kind(next))) {
      next = events.following(next);
    }
    return next >= 0 && events.kind(next) == EventKind.ENTER ? events.call(next) : 0;
  }

  private static boolean isMessage(EventKind kind) {
    return kind == EventKind.SEND || kind == EventKind.RECEIVE || kind == EventKind.MARK;
  }
}
