package tracewalk.trace.index;

import tracewalk.agent.format.EventKind;

/** A stretch of the global order, decoded; events and calls in it are numbered from 0. */
final class Block {
  private static final EventKind[] KINDS = EventKind.values();

  final int number;
  final int firstEvent;
  final int firstCall;
  private final byte[] kinds;
  private final int[] threads;
  private final int[] lanes;
  private final long[] positions;
  private final long[] times;
  private final int[] calls;
  private final int[] following;
  private final int[] methods;
  private final int[] enters;
  private final int[] exits;
  private final int[] parents;
  private final int[] depths;

  Block(int number, int firstEvent, int events, int firstCall, int callCount) {
    this.number = number;
    this.firstEvent = firstEvent;
    this.firstCall = firstCall;
    kinds = new byte[events];
    threads = new int[events];
    lanes = new int[events];
    positions = new long[events];
    times = new long[events];
    calls = new int[events];
    following = new int[events];
    methods = new int[callCount];
    enters = new int[callCount];
    exits = new int[callCount];
    parents = new int[callCount];
    depths = new int[callCount];
  }

  void event(int at, EventKind kind, int thread, int lane, long position, long time, int call) {
    kinds[at] = (byte) kind.ordinal();
    threads[at] = thread;
    lanes[at] = lane;
    positions[at] = position;
    times[at] = time;
    calls[at] = call;
  }

  /** Says which event of the same thread comes next. */
  void follows(int at, int next) {
    following[at] = next;
  }

  void call(int at, int method, int enter, int parent, int depth) {
    methods[at] = method;
    enters[at] = enter;
    exits[at] = -1;
    parents[at] = parent;
    depths[at] = depth;
  }

  void exit(int at, int event) {
    exits[at] = event;
  }

  int size() {
    return kinds.length;
  }

  boolean holdsEvent(int event) {
    return event >= firstEvent && event - firstEvent < kinds.length;
  }

  boolean holdsCall(int call) {
    return call >= firstCall && call - firstCall < methods.length;
  }

  EventKind kind(int at) {
    return KINDS[kinds[at]];
  }

  int thread(int at) {
    return threads[at];
  }

  /** The row of the thread in this block among all lanes. */
  int lane(int at) {
    return lanes[at];
  }

  long position(int at) {
    return positions[at];
  }

  long time(int at) {
    return times[at];
  }

  int eventCall(int at) {
    return calls[at];
  }

  /** The next event of the same thread, or 0 if it is in no later place of the block. */
  int following(int at) {
    return following[at];
  }

  int method(int at) {
    return methods[at];
  }

  int enter(int at) {
    return enters[at];
  }

  /** The event of the whole recording that ends a call, or -1 if it is not in this block. */
  int exit(int at) {
    return exits[at];
  }

  int parent(int at) {
    return parents[at];
  }

  int depth(int at) {
    return depths[at];
  }
}
