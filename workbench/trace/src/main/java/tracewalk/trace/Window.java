package tracewalk.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tracewalk.agent.format.EventKind;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;
import tracewalk.trace.index.Index;

/**
 * The part of a recording between its marks {@code begin} and {@code end}, or all of it. Its steps
 * are the events that are neither marks nor the calls that set them nor ends of earlier calls.
 */
public final class Window {
  private final Index index;
  private final Events events;
  private final CallTree calls;
  private final int from;
  private final int to;
  private final int idleBefore;
  private final int[] earlierEnds;
  private final WindowCalls windowCalls;
  private final Map<Integer, int[]> outside = new ConcurrentHashMap<>();

  private Window(Index index, int from, int to) {
    this.index = index;
    this.events = index.events();
    this.calls = index.calls();
    this.from = from;
    this.to = to;
    this.idleBefore = index.idleBefore(from);
    this.earlierEnds = from == 0 ? new int[0] : earlierEnds();
    this.windowCalls = new WindowCalls(index, from, to);
  }

  static Window of(Index index) {
    int all = index.events().size();
    if (index.begin() < 0) {
      return new Window(index, 0, all);
    }
    int to = index.end() < 0 ? all : index.mark(index.end());
    return new Window(index, index.mark(index.begin()) + 1, to);
  }

  /** The ends, in the window, of calls that began before it. */
  private int[] earlierEnds() {
    return index.lastBefore(from).stream()
        .flatMapToInt(this::openAfter)
        .map(calls::exitEvent)
        .filter(exit -> exit >= from && exit < to)
        .sorted()
        .toArray();
  }

  /** The calls that are open after an event in its thread and are more than marks. */
  private IntStream openAfter(int event) {
    int call = events.call(event);
    return IntStream.iterate(call, open -> open != 0, calls::parent)
        .filter(open -> calls.enterEvent(open) < from && !calls.isMark(open));
  }

  /** Its first event. */
  public int from() {
    return from;
  }

  /** The first event after it. */
  public int to() {
    return to;
  }

  boolean isWhole() {
    return from == 0 && to == events.size();
  }

  int stepCount() {
    return stepsBefore(to);
  }

  private int stepsBefore(int event) {
    int earlier = Arrays.binarySearch(earlierEnds, event);
    return event
        - from
        - (index.idleBefore(event) - idleBefore)
        - (earlier < 0 ? -earlier - 1 : earlier);
  }

  /** The event of a step. */
  public int event(int step) {
    int low = from;
    int high = to - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stepsBefore(middle + 1) < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The step of an event, or 0. */
  public int step(int event) {
    if (event < from || event >= to) {
      return 0;
    }
    int before = stepsBefore(event);
    return stepsBefore(event + 1) > before ? before + 1 : 0;
  }

  /** The last step before an event, or 0. */
  int stepBefore(int event) {
    return event <= from ? 0 : stepsBefore(Math.min(event, to));
  }

  /** Tells every step of a range, in order, without decoding what it carries. */
  public void each(int first, int last, StepVisitor visitor) {
    int event = event(first);
    int idle = index.idleBefore(event);
    int nextIdle = index.idle(idle);
    for (int number = first; number <= last; event++) {
      if (event == nextIdle) {
        nextIdle = index.idle(++idle);
      } else if (Arrays.binarySearch(earlierEnds, event) < 0) {
        StepKind kind = StepKind.of(events.kind(event));
        visitor.at(number++, kind, events.call(event), events.thread(event));
      }
    }
  }

  /**
   * Takes what is no step out of a set of events.
   *
   * @param first the event that the first bit stands for
   */
  public void keepSteps(int first, long[] set) {
    for (int word = 0; word < set.length; word++) {
      int event = first + (word << 6);
      if (event < from || event > to - 64) {
        for (int bit = 0; bit < 64; bit++) {
          set[word] &= event + bit < from || event + bit >= to ? ~(1L << bit) : -1;
        }
      }
    }
    int end = first + (set.length << 6);
    for (int idle = index.idleBefore(first); index.idle(idle) >= 0; idle++) {
      if (index.idle(idle) >= end) {
        break;
      }
      clear(set, index.idle(idle) - first);
    }
    for (int ended : earlierEnds) {
      if (ended >= first && ended < end) {
        clear(set, ended - first);
      }
    }
  }

  private static void clear(long[] set, int bit) {
    set[bit >>> 6] &= ~(1L << bit);
  }

  /** The step at which a call begins, or 0. */
  public int firstStep(int call) {
    return step(calls.enterEvent(call));
  }

  /** The step at which a call ends, or 0 if it is open or ends elsewhere. */
  public int lastStep(int call) {
    int exit = calls.exitEvent(call);
    return exit < 0 ? 0 : step(exit);
  }

  /** The number of calls that begin here. */
  public int calls() {
    return windowCalls.count();
  }

  /** The call at a place among those that begin here, from 0, in the order of entry. */
  public int call(int place) {
    return windowCalls.at(Objects.checkIndex(place, windowCalls.count()));
  }

  /** The place of a call among those that begin here, or -1. */
  public int place(int call) {
    return windowCalls.place(call);
  }

  /** How many callers of a call begin here. */
  public int depth(int call) {
    int depth = calls.depth(call);
    if (from == 0 || depth == 0) {
      return depth;
    }
    int enter = calls.enterEvent(call);
    int[] ends = outside.computeIfAbsent(events.thread(enter), this::endsOutside);
    return depth - (int) Arrays.stream(ends).filter(end -> end > enter).count();
  }

  /** Where the calls of a thread end that are open where the window begins. */
  private int[] endsOutside(int thread) {
    return index.lastBefore(from).stream()
        .filter(event -> events.thread(event) == thread)
        .flatMapToInt(
            event ->
                IntStream.iterate(events.call(event), open -> open != 0, calls::parent)
                    .map(open -> calls.exitEvent(open) < 0 ? to : calls.exitEvent(open)))
        .filter(end -> end >= from)
        .toArray();
  }

  boolean holds(int call) {
    return step(calls.enterEvent(call)) > 0;
  }

  /** The calls whose caller is not in the window, in order. */
  List<Integer> roots() {
    List<Integer> roots = new ArrayList<>();
    index.firstEvents().forEach(first -> rootsOfThread(first, roots));
    roots.sort(null);
    return roots;
  }

  /** A call in the window is passed over with all that it called. */
  private void rootsOfThread(int first, List<Integer> roots) {
    for (int event = first; event >= 0 && event < to; ) {
      int call = events.call(event);
      if (events.kind(event) == EventKind.ENTER && holds(call)) {
        roots.add(call);
        event = calls.exitEvent(call);
      }
      event = event < 0 ? -1 : events.following(event);
    }
  }
}
