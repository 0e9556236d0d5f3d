package tracewalk.trace.listing;

import tracewalk.trace.index.CallTree;

/** Which calls a view keeps, and for each call the nearest kept one at or above it. */
final class Frames {
  private final CallTree calls;
  private final int[] nearest;
  private final int[] depths;

  private Frames(CallTree calls, int[] nearest, int[] depths) {
    this.calls = calls;
    this.nearest = nearest;
    this.depths = depths;
  }

  /** A test of a call by its number. */
  interface Test {
    boolean keeps(int call);
  }

  static Frames of(CallTree calls, Test test) {
    int[] nearest = new int[calls.size() + 1];
    int[] depths = new int[calls.size() + 1];
    for (int call = 1; call <= calls.size(); call++) {
      int above = nearest[calls.parent(call)];
      nearest[call] = test.keeps(call) ? call : above;
      depths[call] = above == 0 ? 0 : depths[above] + 1;
    }
    return new Frames(calls, nearest, depths);
  }

  boolean keeps(int call) {
    return call != 0 && nearest[call] == call;
  }

  /** The kept call at or above {@code call}, or 0. */
  int nearest(int call) {
    return nearest[call];
  }

  /** The kept caller, or 0. */
  int parent(int call) {
    return nearest[calls.parent(call)];
  }

  /** The number of kept callers. */
  int depth(int call) {
    return depths[call];
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
