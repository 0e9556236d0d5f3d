package tracewalk.trace.index;

import tracewalk.agent.format.EventKind;

/** Every event in global order; events are numbered from 0. */
public final class Events {
  private static final EventKind[] KINDS = EventKind.values();

  private final IntList threadAndKind = new IntList();
  private final LongList positions = new LongList();
  private final LongList times = new LongList();
  private final IntList calls = new IntList();
  private final IntList linked = new IntList();
  private final IntList links = new IntList();

  int add(EventKind kind, int thread, long position, long timeNs, int call) {
    threadAndKind.add(thread << 4 | kind.ordinal());
    positions.add(position);
    times.add(timeNs);
    calls.add(call);
    return calls.size() - 1;
  }

  void link(int event, int link) {
    linked.add(event);
    links.add(link);
  }

  /** A call that is entered later turns out to be the one that an event belongs to. */
  void assign(int event, int call) {
    calls.set(event, call);
  }

  public int size() {
    return calls.size();
  }

  public EventKind kind(int event) {
    return KINDS[threadAndKind.get(event) & 15];
  }

  /** The position of the event's thread in the list of threads. */
  public int thread(int event) {
    return threadAndKind.get(event) >> 4;
  }

  /** Where the recording holds the event. */
  public long position(int event) {
    return positions.get(event);
  }

  public long timeNs(int event) {
    return times.get(event);
  }

  /** The call that begins or ends here, or that sends, receives or marks; 0 for none. */
  public int call(int event) {
    return calls.get(event);
  }

  /** The link of a send or a receipt; 0 for other events. */
  public int link(int event) {
    int found = linked.search(event);
    return found < 0 ? 0 : links.get(found);
  }
}
