package tracewalk.trace.foreign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Links calls by the arrows of a Chrome trace. */
final class ChromeFlows {
  private final Spans spans;
  private final Map<String, Begun> begun = new HashMap<>();
  private long stray;

  /** Where an arrow comes from. */
  private record Begun(Span span, long at) {}

  ChromeFlows(Spans spans) {
    this.spans = spans;
  }

  /** Links what the arrows join; gives how many join nothing. */
  long link(List<ChromeEvent> arrows, Function<ChromeEvent, CallsByTime> calls) {
    for (ChromeEvent arrow : arrows) {
      if (arrow.phase.equals("s")) {
        from(arrow, calls.apply(arrow).at(arrow.at()));
      }
    }
    for (ChromeEvent arrow : arrows) {
      if (!arrow.phase.equals("s")) {
        to(arrow, calls.apply(arrow).at(arrow.at()));
      }
    }
    return stray;
  }

  private void from(ChromeEvent arrow, @Nullable Span span) {
    if (span == null) {
      stray++;
    } else {
      begun.put(arrow.flow(), new Begun(span, arrow.at()));
    }
  }

  private void to(ChromeEvent arrow, @Nullable Span span) {
    Begun from = begun.get(arrow.flow());
    if (span == null || from == null || from.span() == span) {
      stray++;
    } else {
      spans.link(from.span(), span, from.at(), "queue", arrow.name);
    }
  }
}
