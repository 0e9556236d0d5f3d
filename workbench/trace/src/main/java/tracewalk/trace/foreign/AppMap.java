package tracewalk.trace.foreign;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads AppMap JSON: events in the order in which they happened, as they come. */
final class AppMap {
  private static final double NANOS = 1e9;

  private final Json json;
  private final Draft draft;
  private final Map<String, AppMapThread> threads = new HashMap<>();
  private String name = "";
  private long lastId;
  private long clock;
  private long open;
  private long updates;
  private long unended;
  private double firstStamp = -1;

  AppMap(Json json, Draft draft) {
    this.json = json;
    this.draft = draft;
  }

  /** Reads the file, and gives what it calls what ran. */
  String read() throws IOException {
    json.object("the file");
    for (String field = json.field(); field != null; field = json.field()) {
      switch (field) {
        case "version" -> version();
        case "metadata" -> metadata();
        case "events" -> events();
        case "eventUpdates" -> updates();
        default -> json.skip();
      }
    }
    threads.values().forEach(thread -> unended += thread.unended());
    say();
    return name;
  }

  private void version() throws IOException {
    String version = json.scalar("version");
    if (version == null || !version.startsWith("1.")) {
      throw json.wrong("version 1 of AppMap");
    }
  }

  private void metadata() throws IOException {
    json.object("metadata");
    for (String field = json.field(); field != null; field = json.field()) {
      if (field.equals("name")) {
        String told = json.scalar("the name");
        name = told == null ? "" : told;
      } else {
        json.skip();
      }
    }
  }

  private void updates() throws IOException {
    json.object("eventUpdates");
    for (String field = json.field(); field != null; field = json.field()) {
      updates++;
      json.skip();
    }
  }

  private void events() throws IOException {
    json.array("events");
    while (json.element()) {
      json.expect(JsonToken.START_OBJECT, "an event");
      AppMapEvent event = new AppMapEvent(json, draft.words());
      event.read();
      if (event.id <= lastId) {
        throw json.refused("expected an event id above " + lastId + ", found " + event.id);
      }
      lastId = event.id;
      take(event);
    }
  }

  private void take(AppMapEvent event) throws IOException {
    AppMapThread thread = thread(event.thread);
    if (event.isCall()) {
      enter(thread, event);
    } else {
      leave(thread, event);
    }
  }

  private AppMapThread thread(String id) {
    AppMapThread known = threads.get(id);
    if (known == null) {
      known = new AppMapThread(draft.thread("thread " + id));
      threads.put(id, known);
    }
    return known;
  }

  private void enter(AppMapThread thread, AppMapEvent event) throws IOException {
    if (++open > Limits.OPEN_CALLS) {
      throw json.refused(
          "expected at most %,d calls that are open at once, found more"
              .formatted(Limits.OPEN_CALLS));
    }
    clock = Math.max(clock + 1, stamped(event.timestamp));
    thread.enter(event, clock);
  }

  /** Nanoseconds after the first timestamp, 0 without one. */
  private long stamped(double seconds) {
    if (seconds < 0) {
      return 0;
    }
    firstStamp = firstStamp < 0 ? seconds : firstStamp;
    return (long) (Math.min(seconds - firstStamp, Limits.SECONDS) * NANOS);
  }

  private void leave(AppMapThread thread, AppMapEvent event) throws IOException {
    long began = thread.entered(event.parent);
    if (began < 0) {
      throw json.refused(
          "expected the return of a call that is open on thread "
              + event.thread
              + ", found one of "
              + event.parent);
    }
    clock = Math.max(clock + 1, began + (long) (Math.max(0, event.elapsed) * NANOS));
    open -= thread.leave(event, clock);
  }

  private void say() {
    draft.notSaid("when it began, and the names of threads: AppMap has none");
    draft.notSaid("hand-overs between threads, and messages: AppMap has none");
    draft.notSaid("lines from which calls were made, fields of objects: AppMap has none");
    draft.notSaid(updates, "changes of events (eventUpdates) that were left out");
    draft.notSaid(unended, "calls without a return of their own, which end with their caller");
  }
}
