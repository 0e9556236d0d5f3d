package tracewalk.trace.listing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import tracewalk.trace.index.CallTree;

/**
 * Which calls a view keeps, and for each call the nearest kept one at or above it. That is worked
 * out when it is asked for, and kept for a while: callers are asked for again and again.
 */
final class Frames {
  private static final int REMEMBERED = 1 << 16;

  private final CallTree calls;
  private final IntPredicate test;
  private final Map<Integer, Frame> frames =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Frame> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The nearest kept call, and how many are kept above a call. */
  private record Frame(int nearest, int depth) {
    static final Frame NONE = new Frame(0, -1);
  }

  /** {@code test} says of a call, by its number, whether it is kept. */
  Frames(CallTree calls, IntPredicate test) {
    this.calls = calls;
    this.test = test;
  }

  private Frame of(int call) {
    Deque<Integer> unknown = new ArrayDeque<>();
    Frame frame = Frame.NONE;
    for (int at = call; at != 0; at = calls.parent(at)) {
      Frame known = frames.get(at);
      if (known != null) {
        frame = known;
        break;
      }
      unknown.push(at);
    }
    for (int at : unknown) {
      frame = test.test(at) ? new Frame(at, frame.depth() + 1) : frame;
      frames.put(at, frame);
    }
    return frame;
  }

  boolean keeps(int call) {
    return call != 0 && test.test(call);
  }

  /** The kept call at or above {@code call}, or 0. */
  int nearest(int call) {
    return of(call).nearest();
  }

  /** The kept caller, or 0. */
  int parent(int call) {
    return of(calls.parent(call)).nearest();
  }

  /** The number of kept callers. */
  int depth(int call) {
    return of(calls.parent(call)).depth() + 1;
  }

  /** The link that led to a first kept call, taken from it or the frames above it; or 0. */
  int cause(int call) {
    if (parent(call) != 0) {
      return 0;
    }
    int frame = call;
    while (calls.received(frame) == 0 && calls.parent(frame) != 0) {
      frame = calls.parent(frame);
    }
    return calls.received(frame);
  }
}
