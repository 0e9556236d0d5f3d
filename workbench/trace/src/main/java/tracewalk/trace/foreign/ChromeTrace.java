package tracewalk.trace.foreign;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads Chrome trace events: an object with a list of them, or the list alone. */
final class ChromeTrace {
  private final Json json;
  private final Draft draft;
  private final Spans spans;
  private final Map<String, Track> tracks = new HashMap<>();
  private final Map<String, String> processes = new HashMap<>();
  private final List<ChromeEvent> flows = new ArrayList<>();
  private final Map<String, Long> others = new TreeMap<>();
  private long strayEnds;
  private long strayFlows;
  private long heldText;

  /** A thread, with the calls that are open on it. */
  private static final class Track {
    final String process;
    final int group;
    String name;
    final Deque<Span> open = new ArrayDeque<>();
    final List<Span> spans = new ArrayList<>();

    Track(String process, String name, int group) {
      this.process = process;
      this.name = name;
      this.group = group;
    }
  }

  ChromeTrace(Json json, Draft draft) {
    this.json = json;
    this.draft = draft;
    this.spans = new Spans(json);
  }

  void read() throws IOException {
    if (json.at(JsonToken.START_ARRAY)) {
      events();
    } else {
      json.object("the file");
      for (String field = json.field(); field != null; field = json.field()) {
        if (field.equals("traceEvents")) {
          json.array(field);
          events();
        } else {
          json.skip();
        }
      }
    }
    finish();
  }

  private void events() throws IOException {
    while (json.element()) {
      json.object("an event");
      ChromeEvent event = new ChromeEvent(json);
      event.read(draft.words());
      take(event);
    }
  }

  private void take(ChromeEvent event) throws IOException {
    switch (event.phase) {
      case "X" -> whole(event);
      case "B" -> begin(event);
      case "E" -> end(event);
      case "M" -> named(event);
      case "s", "t", "f" -> flow(event);
      default -> count(event.phase);
    }
  }

  private void count(String phase) {
    if (others.size() < Limits.LANES) {
      others.merge(phase, 1L, Long::sum);
    }
  }

  private Track track(ChromeEvent event) {
    return track(event.process, event.thread);
  }

  private Track track(String process, String thread) {
    String key = process + "/" + thread;
    Track known = tracks.get(key);
    if (known == null) {
      known = new Track(process, thread, spans.group(key, true));
      tracks.put(key, known);
    }
    return known;
  }

  private void whole(ChromeEvent event) {
    Track track = track(event);
    Span span = spans.add(track.group, event.at(), Math.addExact(event.at(), event.length()));
    describe(span, event);
    track.spans.add(span);
  }

  private void begin(ChromeEvent event) {
    Track track = track(event);
    Span span = spans.add(track.group, event.at(), Long.MAX_VALUE);
    span.ended = false;
    describe(span, event);
    track.spans.add(span);
    track.open.addLast(span);
  }

  private void describe(Span span, ChromeEvent event) {
    span.method = draft.words().method(event.method());
    span.values = spans.held(event.values());
  }

  private void end(ChromeEvent event) {
    Span span = track(event).open.pollLast();
    if (span == null) {
      strayEnds++;
    } else if (event.at() < span.start) {
      throw json.refused("expected an end after its beginning, found one before");
    } else {
      span.end = event.at();
      span.ended = true;
    }
  }

  private void named(ChromeEvent event) {
    if (event.name.equals("thread_name")) {
      track(event).name = event.named;
    } else if (event.name.equals("process_name")) {
      heldText += event.named.length();
      processes.put(event.process, event.named);
    }
    if (heldText > Limits.NAME_CHARACTERS || processes.size() > Limits.THREADS) {
      throw json.refused("expected names of fewer processes, found more");
    }
  }

  private void flow(ChromeEvent event) {
    if (flows.size() >= Limits.SPANS) {
      throw json.refused("expected at most %,d arrows, found more".formatted(Limits.SPANS));
    }
    flows.add(event);
  }

  private void finish() throws IOException {
    long last = 0;
    for (Span span : spans.all()) {
      last = Math.max(last, span.ended ? span.end : span.start);
    }
    for (Span span : spans.all()) {
      span.end = span.ended ? span.end : last;
    }
    tracks.values().forEach(track -> spans.rename(track.group, name(track)));
    Map<Track, CallsByTime> calls = new HashMap<>();
    strayFlows =
        new ChromeFlows(spans)
            .link(
                flows,
                arrow ->
                    calls.computeIfAbsent(track(arrow), track -> new CallsByTime(track.spans)));
    SpanWriter.write(spans, draft);
    say();
  }

  private String name(Track track) {
    String process = processes.get(track.process);
    boolean plain = process == null || track.name.startsWith(process + "/");
    return plain ? track.name : process + "/" + track.name;
  }

  private void say() {
    draft.notSaid("results, exceptions and receivers: Chrome trace events have none");
    draft.notSaid("when it began, files and lines of methods: Chrome trace events have none");
    others.forEach((phase, times) -> draft.notSaid(times, "events of phase '" + phase + "'"));
    draft.notSaid(strayEnds, "ends without a beginning");
    draft.notSaid(strayFlows, "arrows without a call");
  }
}
