package tracewalk.trace;

import java.util.Arrays;
import java.util.stream.IntStream;
import tracewalk.agent.format.EventKind;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Index;

/** The calls that are entered in the window, in order, without those that set marks. */
public final class WindowCalls {
  private final int first;
  private final int end;

  /** The calls between first and end that set marks. */
  private final int[] marking;

  WindowCalls(Index index, Window window) {
    this.first = firstFrom(index.calls(), window.from());
    this.end = window.isWhole() ? index.calls().size() + 1 : firstFrom(index.calls(), window.to());
    this.marking =
        IntStream.range(index.idleBefore(window.from()), index.idleBefore(window.to()))
            .map(index::idle)
            .filter(event -> index.events().kind(event) == EventKind.ENTER)
            .map(index.events()::call)
            .toArray();
  }

  /** The first call that is entered at an event or after. */
  private static int firstFrom(CallTree calls, int event) {
    int low = 1;
    int high = event == 0 ? 1 : calls.size() + 1;
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

  public int size() {
    return end - first - marking.length;
  }

  /** A call by its place, from 0. */
  public int call(int place) {
    int low = first + place;
    int high = low + marking.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place(middle + 1) <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The place of a call; of one that sets a mark, that of the next. */
  public int place(int call) {
    int before = Arrays.binarySearch(marking, call);
    return call - first - (before < 0 ? -before - 1 : before);
  }
}
