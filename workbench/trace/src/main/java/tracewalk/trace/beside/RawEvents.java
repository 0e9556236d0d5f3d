package tracewalk.trace.beside;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.RawEvent;
import tracewalk.trace.Recording;
import tracewalk.trace.index.Events;

/** The events of a recording for one who asks for them in their order. */
public final class RawEvents {
  private final Recording recording;
  private final Events events;
  private @Nullable EventCursor[] threads = new EventCursor[16];

  public RawEvents(Recording recording) {
    this.recording = recording;
    this.events = recording.index().events();
  }

  /** An event that comes after those that were asked for. */
  public RawEvent at(int event) {
    long position = events.position(event);
    EventCursor cursor = cursor(events.thread(event));
    do {
      if (!cursor.next()) {
        throw new IllegalStateException("no event " + event + " at byte " + position);
      }
    } while (cursor.event().position() != position);
    return cursor.event();
  }

  private EventCursor cursor(int thread) {
    if (thread >= threads.length) {
      threads = Arrays.copyOf(threads, Math.max(thread + 1, threads.length * 2));
    }
    EventCursor cursor = threads[thread];
    if (cursor == null) {
      cursor = recording.events(thread);
      threads[thread] = cursor;
    }
    return cursor;
  }
}
