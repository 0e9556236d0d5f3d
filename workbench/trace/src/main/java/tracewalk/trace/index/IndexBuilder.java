package tracewalk.trace.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventScan;
import tracewalk.agent.format.RecordingException;
import tracewalk.trace.table.Room;
import tracewalk.trace.table.Table;

/**
 * Reads all threads once, in one order: by time; the order within a thread always holds; equal
 * times go by the order of the threads; a receipt waits for its send, if that was recorded.
 */
final class IndexBuilder {
  private static final int MOST_EVENTS = Integer.MAX_VALUE - (1 << 20);

  private final BitSet marking;
  private final int blockEvents;
  private final LongConsumer progress;
  private final IndexTables tables;
  private final BlockTable blocks;
  private final LaneTable lanes;
  private final SpanTable spans;
  private final RunTable runs;
  private final Links links;
  private final KnownSends sends;
  private final PriorityQueue<Strand> ready = new PriorityQueue<>();
  private final List<Strand> waiting = new ArrayList<>();
  private final List<Strand> active = new ArrayList<>();
  private final Turns turns = new Turns();
  private int block;
  private int firstLane;
  private int blockEnd;
  private int events;
  private int calls;
  private int begin = -1;
  private int end = -1;

  /** Says how many events were read, now and then. */
  IndexBuilder(
      ThreadEvents source, BitSet marking, int blockEvents, Room room, LongConsumer progress) {
    this.marking = marking;
    this.blockEvents = blockEvents;
    this.progress = progress;
    this.tables = IndexTables.empty(room);
    this.blocks = new BlockTable(tables.blocks());
    this.lanes = new LaneTable(tables.lanes());
    this.spans = new SpanTable(tables.spans());
    this.runs = new RunTable(tables.runs());
    this.links = new Links(tables.links(), tables.linked(), tables.received());
    this.sends = new KnownSends(source, room);
    this.blockEnd = blockEvents;
    for (int thread = 0; thread < source.threads(); thread++) {
      ready.add(new Strand(source, thread));
    }
  }

  IndexTables build() {
    blocks.add(1, 0, 0, 0);
    for (Strand strand = next(); strand != null; strand = next()) {
      run(strand);
    }
    if (events > blockEnd - blockEvents) {
      endBlock();
    }
    for (int fact : new int[] {blockEvents, events, calls, begin, end}) {
      tables.facts().add(fact);
    }
    return tables;
  }

  private @Nullable Strand next() {
    while (true) {
      Strand strand = ready.poll();
      if (strand == null) {
        return waiting.isEmpty() ? null : late(waiting.remove(0));
      }
      if (!strand.opened()) {
        if (strand.open()) {
          ready.add(strand);
        }
      } else if (!strand.receives() || !sends.awaits(strand.event().text())) {
        return strand;
      } else {
        waiting.add(strand);
      }
    }
  }

  private static Strand late(Strand strand) {
    strand.late = true;
    return strand;
  }

  /** Takes a thread's events of a block as long as none of another thread comes first. */
  private void run(Strand strand) {
    Strand rival = ready.peek();
    long limit = rival == null ? Long.MAX_VALUE : rival.time;
    if (rival != null && rival.thread < strand.thread) {
      limit--;
    }
    do {
      boolean released = accept(strand, strand.event());
      if (!strand.advance()) {
        return;
      }
      if (released) {
        break;
      }
    } while (strand.time <= limit && !strand.receives() && events != blockEnd);
    ready.add(strand);
  }

  /** Takes an event; true if others may come before the thread's next. */
  private boolean accept(Strand strand, EventScan event) {
    switch (event.kind()) {
      case ENTER -> enter(strand, event.methodId());
      case RETURN, THROW -> exit(strand);
      case SEND -> {
        send(strand, event.text());
        return true;
      }
      case RECEIVE -> receive(strand, event.text());
      case MARK -> mark(strand, event.text());
    }
    return false;
  }

  /** Gives an event its number. */
  private int number(Strand strand) {
    if (events == blockEnd) {
      endBlock();
    }
    if (strand.block != block) {
      beginLane(strand);
    }
    strand.count++;
    turns.add(strand.lane - firstLane, strand.late, strand.time);
    strand.late = false;
    return events++;
  }

  private void beginLane(Strand strand) {
    EventScan event = strand.event();
    int lane =
        lanes.add(
            strand.thread,
            block,
            event.chunk(),
            event.position(),
            event.timeBefore(),
            strand.time,
            strand.open.topSpan());
    if (strand.lane < 0) {
      Table order = tables.threadOrder();
      order.setInt(order.add(strand.thread), Index.FIRST_LANE, lane);
    } else {
      lanes.next(strand.lane, lane);
    }
    strand.lane = lane;
    strand.block = block;
    strand.count = 0;
    active.add(strand);
  }

  private void endBlock() {
    if (events > MOST_EVENTS) {
      throw new RecordingException(
          "expected at most " + MOST_EVENTS + " events, found more in the recording");
    }
    active.forEach(strand -> lanes.count(strand.lane, strand.count));
    giveSpans();
    turns.end(runs);
    active.clear();
    blocks.add(calls + 1, lanes.size(), spans.size(), runs.size());
    block++;
    firstLane = lanes.size();
    blockEnd += blockEvents;
    progress.accept(events);
  }

  /** Every call that is open where the block ends gets a span, in the order of entry. */
  private void giveSpans() {
    if (active.size() == 1) {
      OpenCalls open = active.get(0).open;
      while (!open.allSpanned()) {
        open.span(spans);
      }
      return;
    }
    PriorityQueue<OpenCalls> next =
        new PriorityQueue<>((a, b) -> Integer.compare(a.nextUnspanned(), b.nextUnspanned()));
    active.stream().map(strand -> strand.open).filter(o -> !o.allSpanned()).forEach(next::add);
    for (OpenCalls open = next.poll(); open != null; open = next.poll()) {
      open.span(spans);
      if (!open.allSpanned()) {
        next.add(open);
      }
    }
  }

  private void enter(Strand strand, int method) {
    if (method < 0) {
      throw new RecordingException("recording is damaged: a call of method " + method);
    }
    int event = number(strand);
    strand.open.push(++calls, method, event);
    if (marking.get(method)) {
      tables.idle().add(event);
    }
    for (int receipt : strand.kept()) {
      links.take(receipt, calls);
    }
  }

  /** An end that nothing began is no event. */
  private void exit(Strand strand) {
    if (!strand.open.isEmpty()) {
      int event = number(strand);
      if (marking.get(strand.open.pop(event, spans))) {
        tables.idle().add(event);
      }
    }
  }

  private void send(Strand strand, String key) {
    sends.sent(key, links.sent(number(strand)));
    for (Iterator<Strand> others = waiting.iterator(); others.hasNext(); ) {
      Strand other = others.next();
      if (sends.link(other.event().text()) != 0) {
        others.remove();
        other.time = Math.max(other.time, strand.time);
        ready.add(late(other));
      }
    }
  }

  private void receive(Strand strand, String key) {
    int event = number(strand);
    int link = sends.link(key);
    if (link == 0) {
      link = links.sent(-1);
      sends.sent(key, link);
    }
    int receipt = links.received(event, link);
    if (strand.open.isEmpty()) {
      strand.keep(receipt);
    } else {
      links.take(receipt, strand.open.top());
    }
  }

  private void mark(Strand strand, String text) {
    int event = number(strand);
    tables.idle().add(event);
    int mark = tables.marks().add(event);
    if (begin < 0 && text.equals("begin")) {
      begin = mark;
    } else if (begin >= 0 && end < 0 && text.equals("end")) {
      end = mark;
    }
  }
}
