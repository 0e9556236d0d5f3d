package tracewalk.trace.index;

import java.util.Arrays;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.EventScan;
import tracewalk.agent.format.RecordingException;

/** One thread's events of one block, read again from where the block's lane says. */
final class Replay implements Comparable<Replay> {
  final int lane;
  final int thread;
  final EventScan scan;
  private final SpanTable spans;
  private int left;
  private int span;
  private int[] open = new int[16];
  private int depth;
  private int last = -1;
  long time;

  Replay(int lane, LaneTable lanes, SpanTable spans, ThreadEvents source) {
    this.lane = lane;
    this.thread = lanes.thread(lane);
    this.left = lanes.count(lane);
    this.span = lanes.topSpan(lane);
    this.spans = spans;
    this.scan =
        source.scanAt(thread, lanes.chunk(lane), lanes.position(lane), lanes.timeBefore(lane));
    this.time = lanes.time(lane);
  }

  @Override
  public int compareTo(Replay other) {
    return time != other.time
        ? Long.compare(time, other.time)
        : Integer.compare(thread, other.thread);
  }

  /** Goes to the next event; false after the last one of the block. */
  boolean advance() {
    if (left == 0) {
      return false;
    }
    left--;
    do {
      if (!scan.next()) {
        throw new RecordingException(
            "expected more events of thread " + thread + ", found the end of its chunks");
      }
    } while (isEnd() && depth == 0 && span < 0);
    time = Math.max(time, scan.timeNs());
    return true;
  }

  private boolean isEnd() {
    return scan.kind() == EventKind.RETURN || scan.kind() == EventKind.THROW;
  }

  /** Puts the event into its place in the block; {@code calls} were entered there before. */
  int put(Block block, int at, int calls, Links links) {
    int entered = calls;
    int call;
    switch (scan.kind()) {
      case ENTER -> {
        block.call(calls, scan.methodId(), block.firstEvent + at, top(block), depth(block));
        push(calls);
        call = block.firstCall + calls;
        entered++;
      }
      case RETURN, THROW -> {
        call = top(block);
        pop(block, block.firstEvent + at);
      }
      case RECEIVE -> call = links.taker(block.firstEvent + at);
      default -> call = top(block);
    }
    block.event(at, scan.kind(), thread, lane, scan.position(), time, call);
    if (last >= 0) {
      block.follows(last, at);
    }
    last = at;
    return entered;
  }

  private int top(Block block) {
    return depth == 0 ? spans.call(span) : block.firstCall + open[depth - 1];
  }

  private int depth(Block block) {
    if (depth > 0) {
      return block.depth(open[depth - 1]) + 1;
    }
    return span < 0 ? 0 : spans.depth(span) + 1;
  }

  private void push(int call) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = call;
  }

  private void pop(Block block, int event) {
    if (depth > 0) {
      block.exit(open[--depth], event);
    } else {
      span = spans.parent(span);
    }
  }
}
