package tracewalk.trace.foreign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts calls on threads so that on each they nest: a call that overlaps gets a thread beside. */
final class Lanes {
  private final Spans spans;
  private final List<Lane> lanes = new ArrayList<>();
  private int firstOfGroup;
  private int group = -1;
  private long beside;

  private Lanes(Spans spans) {
    this.spans = spans;
  }

  /** Calls that nest, the outer before the inner. */
  static final class Lane {
    final int group;
    final int number;
    final List<Span> spans = new ArrayList<>();
    private final Deque<Span> open = new ArrayDeque<>();

    Lane(int group, int number) {
      this.group = group;
      this.number = number;
    }

    private boolean takes(Span span, boolean known) {
      while (!open.isEmpty() && isOver(open.getLast(), span)) {
        open.removeLast();
      }
      return open.isEmpty() || fits(open.getLast(), span, known);
    }

    /** At the very moment of its end a call can still have begun another. */
    private static boolean isOver(Span open, Span next) {
      return open.end < next.start
          || (open.end == next.start && open.start < open.end && !isWithin(next, open));
    }

    private static boolean isWithin(Span inner, Span outer) {
      return inner.parent == outer;
    }

    private static boolean fits(Span open, Span span, boolean known) {
      boolean apart = open.start == open.end && !isWithin(span, open);
      return !apart && open.encloses(span) && (known || isWithin(span, open));
    }

    private void add(Span span) {
      span.within = open.peekLast();
      span.lane = number;
      open.addLast(span);
      spans.add(span);
    }
  }

  /** Lays all of them out. */
  static Lanes of(Spans spans) {
    Lanes lanes = new Lanes(spans);
    spans.asTheyNest().forEach(lanes::place);
    return lanes;
  }

  private void place(Span span) {
    if (span.group != group) {
      group = span.group;
      firstOfGroup = lanes.size();
    }
    Lane lane = parents(span);
    (lane == null ? any(span) : lane).add(span);
  }

  private @Nullable Lane parents(Span span) {
    Span parent = span.parent;
    if (parent == null || parent.group != group || parent.lane < 0) {
      return null;
    }
    Lane lane = lanes.get(parent.lane);
    return lane.takes(span, spans.group(group).known()) ? lane : null;
  }

  private Lane any(Span span) {
    boolean known = spans.group(group).known();
    for (Lane lane : lanes.subList(firstOfGroup, lanes.size())) {
      if (lane.takes(span, known)) {
        return lane;
      }
    }
    return another();
  }

  private Lane another() {
    int ofGroup = lanes.size() - firstOfGroup;
    if (ofGroup >= Limits.LANES) {
      throw new ForeignException(
          "expected at most %,d calls of one thread that overlap, found more"
              .formatted(Limits.LANES));
    }
    beside += ofGroup > 0 && spans.group(group).known() ? 1 : 0;
    Lane lane = new Lane(group, lanes.size());
    lanes.add(lane);
    return lane;
  }

  List<Lane> all() {
    return lanes;
  }

  /** How many threads there are more than the file names. */
  long beside() {
    return beside;
  }
}
