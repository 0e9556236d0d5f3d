package tracewalk.trace.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls of a file, held until all are known. */
final class Spans {
  /**
   * What stands for a thread.
   *
   * @param known false if calls within each other need not be of one thread
   */
  record Group(String name, boolean known) {}

  private static final Comparator<Span> AS_THEY_NEST =
      Comparator.<Span>comparingInt(span -> span.group)
          .thenComparingLong(span -> span.start)
          .thenComparing(Comparator.<Span>comparingLong(span -> span.end).reversed())
          .thenComparingInt(span -> span.depth)
          .thenComparingInt(span -> span.order);

  private final Json json;
  private final List<Span> spans = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<Group, Integer> numbers = new HashMap<>();
  private long held;
  private int links;

  Spans(Json json) {
    this.json = json;
  }

  int group(String name, boolean known) {
    Group group = new Group(name, known);
    Integer number = numbers.get(group);
    if (number != null) {
      return number;
    } else if (groups.size() >= Limits.THREADS) {
      throw json.refused("expected at most %,d threads, found more".formatted(Limits.THREADS));
    }
    numbers.put(group, groups.size());
    groups.add(group);
    return groups.size() - 1;
  }

  void rename(int number, String name) {
    groups.set(number, new Group(name, groups.get(number).known()));
  }

  Group group(int number) {
    return groups.get(number);
  }

  Span add(int group, long start, long end) {
    Span span = new Span(group, spans.size(), start, end);
    if (spans.size() >= Limits.SPANS) {
      throw json.refused("expected at most %,d calls, found more".formatted(Limits.SPANS));
    }
    spans.add(span);
    return span;
  }

  /** Counts what a call's values take. */
  byte[] held(Payload values) {
    held += values.length();
    if (values.length() > Limits.EVENT_BYTES || held > Limits.HELD_BYTES) {
      throw json.refused(
          "expected values of at most 4 MiB in a call and 128 MiB in all, found more");
    }
    return values.copy();
  }

  void link(Span from, Span to, long at, String kind, String what) {
    if (++links > Limits.SPANS) {
      throw json.refused("expected at most %,d links, found more".formatted(Limits.SPANS));
    }
    from.send(new Span.Link(to, at, kind, what, links));
  }

  List<Span> all() {
    return spans;
  }

  List<Span> asTheyNest() {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(AS_THEY_NEST);
    return sorted;
  }

  long earliest() {
    return spans.stream().mapToLong(span -> span.start).min().orElse(0);
  }
}
