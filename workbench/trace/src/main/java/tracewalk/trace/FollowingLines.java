package tracewalk.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.EventKind;
import tracewalk.trace.index.Events;
import tracewalk.trace.index.Index;

/** Tells the lines that follow each event in its thread, for one who goes through all events. */
public final class FollowingLines {
  private final LineReader reader;
  private final Index index;
  private final Events events;
  private final Map<Integer, Strand> strands = new HashMap<>();

  /** A thread: where it is read, and its innermost open call. */
  private static final class Strand {
    final EventCursor cursor;
    int call;

    Strand(EventCursor cursor) {
      this.cursor = cursor;
    }
  }

  FollowingLines(LineReader reader, Index index) {
    this.reader = reader;
    this.index = index;
    this.events = index.events();
  }

  /** Tells the lines between an event and the next one of its thread; events come in order. */
  public void after(int event, Consumer<ExecutedLine> lines) {
    Strand strand = strands.computeIfAbsent(events.thread(event), none -> begun(event));
    switch (events.kind(event)) {
      case ENTER -> strand.call = events.call(event);
      case RETURN, THROW -> strand.call = index.calls().parent(events.call(event));
      default -> {}
    }
    long position = events.position(event);
    EventCursor cursor = strand.cursor;
    boolean more = true;
    while (more && cursor.event().position() < position) {
      more = cursor.next();
    }
    while (more && cursor.next() && cursor.event().kind() == EventKind.LINE) {
      lines.accept(LineReader.line(strand.call, cursor.event()));
    }
  }

  private Strand begun(int event) {
    Strand strand = new Strand(reader.at(event));
    strand.call = events.call(event);
    if (!strand.cursor.next()) {
      throw new IllegalStateException("expected event " + event + ", found none");
    }
    return strand;
  }
}
