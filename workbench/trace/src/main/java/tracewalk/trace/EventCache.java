package tracewalk.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.RawEvent;
import tracewalk.agent.format.RecordingException;

/**
 * Finds events by their place. What follows an event is decoded with it and kept for a while, for
 * whoever reads one event mostly reads on; a thread that is read on goes on where it was left.
 */
final class EventCache {
  private static final int BLOCK = 512;
  private static final int MOST_BLOCKS = 64;
  private static final long NEAR = 1 << 16;

  private final Source source;
  private final List<Integer> threadIds;
  private final Map<Integer, TreeMap<Long, Map<Long, RawEvent>>> blocks = new HashMap<>();
  private final Map<Integer, Place> places = new HashMap<>();
  private int kept;

  /** Where a thread's last block ended; the cursor is at the first event after it. */
  private record Place(EventCursor cursor, long position) {}

  EventCache(Source source) {
    this.source = source;
    this.threadIds = source.threads().stream().map(thread -> thread.id()).toList();
  }

  /** The event at a position of a thread, which is named by its place in the source's list. */
  synchronized RawEvent at(int thread, long position) {
    Map.Entry<Long, Map<Long, RawEvent>> near = ofThread(thread).floorEntry(position);
    RawEvent known = near == null ? null : near.getValue().get(position);
    return known == null ? decode(thread, position) : known;
  }

  private TreeMap<Long, Map<Long, RawEvent>> ofThread(int thread) {
    return blocks.computeIfAbsent(thread, none -> new TreeMap<>());
  }

  private RawEvent decode(int thread, long position) {
    Place left = places.get(thread);
    while (left != null && position >= left.position() && position - left.position() < NEAR) {
      RawEvent found = read(thread, left.cursor()).get(position);
      if (found != null) {
        return found;
      }
      left = places.get(thread);
    }
    EventCursor cursor = source.eventsAt(threadIds.get(thread), position);
    RawEvent found = cursor.next() ? read(thread, cursor).get(position) : null;
    if (found == null) {
      throw new RecordingException("expected an event at byte " + position + ", found none");
    }
    return found;
  }

  /** Keeps the event at which a cursor is, and those that follow. */
  private Map<Long, RawEvent> read(int thread, EventCursor cursor) {
    long first = cursor.event().position();
    Map<Long, RawEvent> block = new HashMap<>();
    places.remove(thread);
    do {
      if (block.size() == BLOCK) {
        places.put(thread, new Place(cursor, cursor.event().position()));
        break;
      }
      if (cursor.event().kind() != EventKind.LINE) {
        block.put(cursor.event().position(), cursor.event());
      }
    } while (cursor.next());
    keep(thread, first, block);
    return block;
  }

  private void keep(int thread, long position, Map<Long, RawEvent> block) {
    if (++kept > MOST_BLOCKS) {
      blocks.clear();
      kept = 1;
    }
    ofThread(thread).put(position, block);
  }
}
