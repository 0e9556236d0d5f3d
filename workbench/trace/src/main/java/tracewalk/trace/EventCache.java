package tracewalk.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tracewalk.agent.format.EventCursor;
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
  private final Map<Integer, EventCursor> cursors = new HashMap<>();
  private int kept;

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
    EventCursor cursor = cursorTo(thread, position);
    RawEvent wanted = cursor.event();
    Map<Long, RawEvent> block = new HashMap<>();
    block.put(position, wanted);
    boolean more = true;
    while (more && block.size() < BLOCK) {
      more = cursor.next();
      if (more) {
        block.put(cursor.event().position(), cursor.event());
      }
    }
    keep(thread, position, block);
    if (more) {
      cursors.put(thread, cursor);
    } else {
      cursors.remove(thread);
    }
    return wanted;
  }

  /** A cursor at the event of a position: the one that stands a little before it, or a new one. */
  private EventCursor cursorTo(int thread, long position) {
    EventCursor left = cursors.get(thread);
    if (left != null) {
      long ahead = position - left.event().position();
      boolean more = ahead > 0 && ahead < NEAR;
      while (more && left.event().position() < position) {
        more = left.next();
      }
      if (more && left.event().position() == position) {
        return left;
      }
    }
    EventCursor cursor = source.eventsAt(threadIds.get(thread), position);
    if (!cursor.next()) {
      throw new RecordingException("expected an event at byte " + position + ", found the end");
    }
    return cursor;
  }

  private void keep(int thread, long position, Map<Long, RawEvent> block) {
    if (++kept > MOST_BLOCKS) {
      blocks.clear();
      kept = 1;
    }
    ofThread(thread).put(position, block);
  }
}
