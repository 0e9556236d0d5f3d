package tracewalk.trace;

import java.util.Arrays;
import java.util.stream.IntStream;
import tracewalk.agent.format.EventKind;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;
import tracewalk.trace.index.Index;

/** The calls that are entered in the window and are more than marks, by their place, from 0. */
final class WindowCalls {
  private final CallTree calls;
  private final int first;
  private final int end;
  private final int[] marks;

  WindowCalls(Index index, int from, int to) {
    this.calls = index.calls();
    this.first = firstFrom(from);
    this.end = to == index.events().size() ? calls.size() + 1 : firstFrom(to);
    this.marks = marks(index, from, to);
  }

  /** The first call that is entered at an event or after it. */
  private int firstFrom(int event) {
    int low = 1;
    int high = calls.size() + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (calls.enterEvent(middle) < event) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int[] marks(Index index, int from, int to) {
    Events events = index.events();
    return IntStream.range(index.idleBefore(from), index.idleBefore(to))
        .map(index::idle)
        .filter(event -> events.kind(event) == EventKind.ENTER)
        .map(events::call)
        .toArray();
  }

  int count() {
    return end - first - marks.length;
  }

  int at(int place) {
    int low = 0;
    int high = marks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks[middle] - first - middle <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return first + place + low;
  }

  /** The place of a call, or -1. */
  int place(int call) {
    int mark = Arrays.binarySearch(marks, call);
    return call < first || call >= end || mark >= 0 ? -1 : call - first - (-mark - 1);
  }
}
