package tracewalk.trace.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.RawEvent;

/** Reads all threads once and builds the index. */
public final class IndexBuilder {
  private final Events events = new Events();
  private final CallTree calls = new CallTree();
  private final Links links = new Links();
  private final List<ThreadStack> stacks = new ArrayList<>();
  private final Map<Integer, List<Integer>> unframed = new HashMap<>();
  private final IntList marks = new IntList();
  private final IntList threadOrder = new IntList();
  private final BitSet seenThreads = new BitSet();

  private final IntPredicate marking;

  private IndexBuilder(IntPredicate marking) {
    this.marking = marking;
  }

  /**
   * Reads all events.
   *
   * @param cursors a way to get one cursor a thread; threads are numbered as they stand in the list
   * @param marking whether a method, by its number, only names a moment
   */
  public static Index build(
      Supplier<List<EventCursor>> cursors, int threads, IntPredicate marking) {
    IndexBuilder builder = new IndexBuilder(marking);
    Stream.generate(ThreadStack::new).limit(threads).forEach(builder.stacks::add);
    new ThreadMerge(cursors).forEach(builder::accept);
    return new Index(
        builder.events, builder.calls, builder.links, builder.marks, builder.threadOrder);
  }

  private void accept(int thread, RawEvent event, long time) {
    if (!seenThreads.get(thread)) {
      seenThreads.set(thread);
      threadOrder.add(thread);
    }
    switch (event.kind()) {
      case ENTER -> enter(thread, event, time);
      case RETURN, THROW -> exit(thread, event, time);
      case SEND -> send(thread, event, time);
      case RECEIVE -> receive(thread, event, time);
      case MARK -> mark(thread, event, time);
    }
  }

  private void enter(int thread, RawEvent event, long time) {
    ThreadStack stack = stacks.get(thread);
    int at = events.size();
    int call = calls.add(event.methodId(), at, stack.top());
    events.add(event.kind(), thread, event.position(), time, call);
    stack.push(call);
    if (marking.test(event.methodId())) {
      calls.mark(call);
    }
    for (int receipt : unframed.getOrDefault(thread, List.of())) {
      events.assign(receipt, call);
      take(events.link(receipt), call);
    }
    unframed.remove(thread);
  }

  private void exit(int thread, RawEvent event, long time) {
    int call = stacks.get(thread).pop(event.methodId(), calls);
    if (call != 0) {
      calls.exit(call, events.add(event.kind(), thread, event.position(), time, call));
    }
  }

  private void send(int thread, RawEvent event, long time) {
    int at = events.add(event.kind(), thread, event.position(), time, stacks.get(thread).top());
    events.link(at, links.sent(event.link(), at));
  }

  private void receive(int thread, RawEvent event, long time) {
    int call = stacks.get(thread).top();
    int at = events.add(event.kind(), thread, event.position(), time, call);
    events.link(at, links.received(event.link()));
    if (call == 0) {
      unframed.computeIfAbsent(thread, none -> new ArrayList<>()).add(at);
    } else {
      take(events.link(at), call);
    }
  }

  private void take(int link, int call) {
    links.receivedBy(link, call);
    calls.received(call, link);
  }

  private void mark(int thread, RawEvent event, long time) {
    int call = stacks.get(thread).top();
    marks.add(events.add(event.kind(), thread, event.position(), time, call));
  }
}
