package tracewalk.trace.index;

import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.EventScan;
import tracewalk.trace.table.HashTable;
import tracewalk.trace.table.Room;

/** The keys under which something was sent: so far, and anywhere in the recording. */
final class KnownSends {
  private final ThreadEvents source;
  private final Room room;
  private final HashTable sent;
  private @Nullable HashTable ever;

  KnownSends(ThreadEvents source, Room room) {
    this.source = source;
    this.room = room;
    this.sent = new HashTable(room);
  }

  void sent(String key, int link) {
    sent.put(hash(key), link);
  }

  /** The latest link of a key, or 0. */
  int link(String key) {
    return sent.get(hash(key));
  }

  /** Whether something that was not sent so far is sent later. */
  boolean awaits(String key) {
    return link(key) == 0 && ever().get(hash(key)) != 0;
  }

  /** Looked up only if a receipt comes first, which clocks that agree do not bring about. */
  private HashTable ever() {
    if (ever == null) {
      ever = new HashTable(room);
      for (int thread = 0; thread < source.threads(); thread++) {
        EventScan events = source.scan(thread);
        while (events.next()) {
          if (events.kind() == EventKind.SEND) {
            ever.put(hash(events.text()), 1);
          }
        }
      }
    }
    return ever;
  }

  /** Sixty-four bits stand for the key: two of 50 million keys are the same once in 10,000 runs. */
  private static long hash(String key) {
    long hash = 0xCBF29CE484222325L;
    for (int at = 0; at < key.length(); at++) {
      hash = (hash ^ key.charAt(at)) * 0x100000001B3L;
    }
    hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    return hash ^ hash >>> 29;
  }
}
