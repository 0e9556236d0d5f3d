package tracewalk.trace.foreign;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes calls that were laid out, lane by lane. */
final class SpanWriter {
  /** A call that is open, with what it has yet to send. */
  private record Open(Span span, Deque<Span.Link> sends) {}

  private final Draft draft;
  private final long origin;
  private final Deque<Open> open = new ArrayDeque<>();

  private SpanWriter(Draft draft, long origin) {
    this.draft = draft;
    this.origin = origin;
  }

  /** Writes all of them; times count from the first. */
  static void write(Spans spans, Draft draft) throws IOException {
    Lanes lanes = Lanes.of(spans);
    spans.all().forEach(span -> linkToParent(span, spans));
    SpanWriter writer = new SpanWriter(draft, spans.earliest());
    int group = -1;
    int ofGroup = 0;
    for (Lanes.Lane lane : lanes.all()) {
      ofGroup = lane.group == group ? ofGroup + 1 : 1;
      group = lane.group;
      String name = spans.group(group).name();
      writer.lane(lane.spans, draft.thread(ofGroup == 1 ? name : name + " (" + ofGroup + ")"));
    }
    draft.notSaid(
        lanes.beside(), "threads more than the file names, as calls of one thread overlap");
  }

  /** What is not told within its parent hangs on it by a link. */
  private static void linkToParent(Span span, Spans spans) {
    Span parent = span.parent;
    if (parent != null && !(parent.lane == span.lane && parent.encloses(span))) {
      String kind = parent.group == span.group ? "spawn" : "call";
      spans.link(parent, span, span.start, kind, "");
    }
  }

  private void lane(List<Span> spans, ThreadLog log) throws IOException {
    for (Span span : spans) {
      while (!open.isEmpty() && open.getLast().span() != span.within) {
        close(log);
      }
      if (!open.isEmpty()) {
        sendBefore(open.getLast(), span.start, span.end, log);
      }
      enter(span, log);
    }
    while (!open.isEmpty()) {
      close(log);
    }
  }

  private void enter(Span span, ThreadLog log) throws IOException {
    log.enter(span.start - origin, span.method, span.values);
    for (Span.Link link : span.receipts()) {
      log.receive(span.start - origin, name(link));
    }
    Deque<Span.Link> sends = new ArrayDeque<>();
    span.sends().stream().sorted(Comparator.comparingLong(Span.Link::at)).forEach(sends::add);
    open.addLast(new Open(span, sends));
  }

  /** A send while another call is open in this one stands before that. */
  private void sendBefore(Open from, long start, long end, ThreadLog log) throws IOException {
    Iterator<Span.Link> sends = from.sends().iterator();
    while (sends.hasNext()) {
      Span.Link link = sends.next();
      if (link.at() >= end && link.at() > start) {
        return;
      }
      send(link, Math.min(link.at(), start), log);
      sends.remove();
    }
  }

  private void send(Span.Link link, long at, ThreadLog log) throws IOException {
    Map<String, String> facts =
        link.what().isEmpty()
            ? Map.of("kind", link.kind())
            : new TreeMap<>(Map.of("kind", link.kind(), "what", link.what()));
    log.send(at - origin, name(link), facts);
  }

  private static String name(Span.Link link) {
    return "link-" + link.number();
  }

  private void close(ThreadLog log) throws IOException {
    Open last = open.removeLast();
    Span span = last.span();
    for (Span.Link link : last.sends()) {
      send(link, Math.min(link.at(), span.end), log);
    }
    long end = span.end - origin;
    if (span.thrown != null) {
      log.threw(end, span.thrown, 0, span.thrownMessage);
    } else if (span.ended) {
      log.returns(end, span.result);
    }
  }
}
