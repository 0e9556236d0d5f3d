package tracewalk.trace.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread's calls, to be found by a moment. */
final class CallsByTime {
  private final List<Span> spans;

  CallsByTime(List<Span> all) {
    spans = new ArrayList<>(all);
    spans.sort(
        Comparator.<Span>comparingLong(span -> span.start)
            .thenComparing(Comparator.<Span>comparingLong(span -> span.end).reversed())
            .thenComparingInt(span -> span.order));
    List<Span> open = new ArrayList<>();
    for (Span span : spans) {
      while (!open.isEmpty() && open.get(open.size() - 1).end < span.end) {
        open.remove(open.size() - 1);
      }
      span.around = open.isEmpty() ? null : open.get(open.size() - 1);
      open.add(span);
    }
  }

  /** The innermost call that is open at a moment, or null. */
  @Nullable Span at(long moment) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).start <= moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Span span = low == 0 ? null : spans.get(low - 1);
    while (span != null && span.end < moment) {
      span = span.around;
    }
    return span;
  }
}
