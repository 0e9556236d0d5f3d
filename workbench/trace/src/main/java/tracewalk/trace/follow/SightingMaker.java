package tracewalk.trace.follow;

import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.trace.Recording;
import tracewalk.trace.beside.PieceMaker;
import tracewalk.trace.beside.RawEvents;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;
import tracewalk.trace.table.HashTable;
import tracewalk.trace.table.Room;

/** Notes which event shows which object, sends something, or reads an option. */
final class SightingMaker implements PieceMaker {
  private final Events events;
  private final CallTree calls;
  private final RawEvents raws;
  private final BitSet options;
  private final HashTable states;
  private SortedMap<Long, SightingList> lists = new TreeMap<>();
  private int at;

  /**
   * A maker for one recording.
   *
   * @param options the methods that read options
   * @param room for what each object held when it was shown last
   */
  SightingMaker(Recording recording, BitSet options, Room room) {
    this.events = recording.index().events();
    this.calls = recording.index().calls();
    this.raws = new RawEvents(recording);
    this.options = options;
    this.states = new HashTable(room);
  }

  /** The key of what a thread sends; those of objects are above 0. */
  static long sends(int thread) {
    return -1L - 2L * thread;
  }

  /** The key of the options that a thread reads. */
  static long options(int thread) {
    return -2L - 2L * thread;
  }

  @Override
  public void event(int event, int inPiece) {
    at = inPiece;
    EventKind kind = events.kind(event);
    int thread = events.thread(event);
    if (kind == EventKind.SEND) {
      note(sends(thread), Role.EVENT.ordinal());
    } else if (kind == EventKind.ENTER || kind == EventKind.RETURN || kind == EventKind.THROW) {
      if (kind == EventKind.ENTER && options.get(calls.method(events.call(event)))) {
        note(options(thread), Role.EVENT.ordinal());
      }
      var raw = raws.at(event);
      ShownObjects.of(raw, this::shown);
      if (raw.exception() != null && raw.exception().id() != 0) {
        note(raw.exception().id(), Role.THROWN.ordinal());
      }
    }
  }

  private void shown(Role role, boolean inside, ObjectValue object) {
    int how = role.ordinal() | (inside ? SightingList.INSIDE : 0);
    if (ShownObjects.isOpen(object)) {
      how |= SightingList.OPEN | (changed(object) ? SightingList.CHANGED : 0);
    }
    note(object.id(), how);
  }

  private boolean changed(ObjectValue object) {
    int now = Fingerprint.of(object);
    if (now == 0) {
      return false;
    }
    int before = states.get(object.id());
    if (now != before) {
      states.put(object.id(), now);
    }
    return before != 0 && before != now;
  }

  private void note(long key, int how) {
    lists.computeIfAbsent(key, none -> new SightingList()).add(at, how);
  }

  @Override
  public byte[] piece() {
    byte[] piece = SightingPiece.build(lists);
    lists = new TreeMap<>();
    return piece;
  }
}
