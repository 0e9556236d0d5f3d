package tracewalk.trace.foreign;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads OTLP/JSON: one object, or one after the other. */
final class Otlp {
  private final Json json;
  private final Draft draft;
  private final Spans spans;
  private final Map<String, Span> byId = new HashMap<>();
  private final List<Wanted> wanted = new ArrayList<>();
  private String service = "";
  private String prefix = "";
  private String scope = "";
  private long elsewhere;

  /** A call that names another, which may stand later in the file. */
  private record Wanted(Span span, String other, boolean parent, String kind, String what) {}

  Otlp(Json json, Draft draft) {
    this.json = json;
    this.draft = draft;
    this.spans = new Spans(json);
  }

  /** Reads the file, and gives when its first call began. */
  long read() throws IOException {
    do {
      json.object("traces");
      each("resourceSpans", this::resource);
    } while (json.next() != null);
    resolve();
    SpanWriter.write(spans, draft);
    draft.notSaid("values beyond text, as arguments: OTLP has attributes");
    draft.notSaid("lines from which calls were made: OTLP has none");
    draft.notSaid(elsewhere, "calls or links from calls that are not in the file");
    return spans.earliest();
  }

  /** What reads one of a list. */
  private interface Part {
    void read() throws IOException;
  }

  /** Reads the objects of one list among an object's fields. */
  private void each(String list, Part part) throws IOException {
    for (String field = json.field(); field != null; field = json.field()) {
      field(field, list, part);
    }
  }

  private void field(String field, String list, Part part) throws IOException {
    if (!field.equals(list) || json.at(JsonToken.VALUE_NULL)) {
      json.skip();
      return;
    }
    json.array(list);
    while (json.element()) {
      json.object(list);
      part.read();
    }
  }

  /** Its attributes stand before its spans, or do not name their threads. */
  private void resource() throws IOException {
    service = "";
    prefix = "";
    for (String field = json.field(); field != null; field = json.field()) {
      if (field.equals("resource") && json.at(JsonToken.START_OBJECT)) {
        attributed();
      } else {
        field(field, "scopeSpans", this::scopeSpans);
      }
    }
  }

  private void attributed() throws IOException {
    Attributes attributes = Attributes.none();
    for (String field = json.field(); field != null; field = json.field()) {
      if (field.equals("attributes")) {
        attributes = Attributes.read(json);
      } else {
        json.skip();
      }
    }
    service = attributes.take("service.name");
    String cell = attributes.take("service.namespace");
    prefix = cell.isEmpty() ? service : cell + "/" + service;
  }

  private void scopeSpans() throws IOException {
    scope = "";
    for (String field = json.field(); field != null; field = json.field()) {
      if (field.equals("scope") && json.at(JsonToken.START_OBJECT)) {
        scope();
      } else {
        field(field, "spans", this::span);
      }
    }
  }

  private void scope() throws IOException {
    for (String field = json.field(); field != null; field = json.field()) {
      if (field.equals("name")) {
        scope = String.valueOf(json.scalar("a scope's name"));
      } else {
        json.skip();
      }
    }
  }

  private void span() throws IOException {
    OtlpSpan told = new OtlpSpan(json);
    told.read();
    Attributes attributes = told.attributes();
    Span span = spans.add(group(attributes), told.start(), told.end());
    if (byId.put(told.id(), span) != null) {
      throw json.refused("expected each span once, found another " + told.spanId());
    }
    String owner = scope.isEmpty() ? service : scope;
    told.describe(span, draft.words(), owner, spans);
    if (!told.parent().isEmpty()) {
      wanted.add(new Wanted(span, told.parent(), true, "call", ""));
    }
    for (OtlpSpan.Reference link : told.links()) {
      wanted.add(new Wanted(span, link.to(), false, link.kind(), link.what()));
    }
    if (wanted.size() > 2 * Limits.SPANS) {
      throw json.refused("expected at most %,d links, found more".formatted(2 * Limits.SPANS));
    }
  }

  private int group(Attributes attributes) {
    String number = attributes.take("thread.id");
    String named = attributes.take("thread.name");
    String thread = named.isEmpty() && !number.isEmpty() ? "thread " + number : named;
    if (thread.isEmpty()) {
      return spans.group(prefix.isEmpty() ? "spans" : prefix, false);
    }
    boolean told = prefix.isEmpty() || thread.startsWith(prefix + "/");
    return spans.group(told ? thread : prefix + "/" + thread, true);
  }

  private void resolve() {
    for (Wanted each : wanted) {
      Span other = byId.get(each.other());
      if (other == null || other == each.span()) {
        elsewhere++;
      } else if (each.parent()) {
        each.span().parent = other;
      }
    }
    spans.all().forEach(this::depth);
    for (Wanted each : wanted) {
      @Nullable Span other = byId.get(each.other());
      if (other != null && other != each.span() && !each.parent()) {
        spans.link(other, each.span(), each.span().start, each.kind(), each.what());
      }
    }
  }

  /** How many calls a call is within; none is within itself. */
  private void depth(Span span) {
    List<Span> above = new ArrayList<>();
    Span at = span;
    while (at != null && at.depth == 0) {
      at.depth = -1;
      above.add(at);
      at = at.parent;
    }
    if (at != null && at.depth < 0) {
      throw new ForeignException("expected calls within others, found one within itself");
    }
    int depth = at == null ? 0 : at.depth;
    for (int up = above.size() - 1; up >= 0; up--) {
      above.get(up).depth = ++depth;
    }
  }
}
