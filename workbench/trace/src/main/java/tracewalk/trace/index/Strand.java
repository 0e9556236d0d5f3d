package tracewalk.trace.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.EventScan;

/** One thread while its events are brought into the global order. */
final class Strand implements Comparable<Strand> {
  final int thread;
  final OpenCalls open = new OpenCalls();
  private final ThreadEvents source;
  private @Nullable EventScan scan;
  private List<Integer> unframed = List.of();

  /** The time that counts in the global order. */
  long time;

  /** True while the next event stands elsewhere than its time says. */
  boolean late;

  int lane = -1;
  int block = -1;
  int count;

  Strand(ThreadEvents source, int thread) {
    this.source = source;
    this.thread = thread;
    this.time = source.begins(thread);
  }

  @Override
  public int compareTo(Strand other) {
    return time != other.time
        ? Long.compare(time, other.time)
        : Integer.compare(thread, other.thread);
  }

  boolean opened() {
    return scan != null;
  }

  /** Goes to the first event; false if there is none. */
  boolean open() {
    scan = source.scan(thread);
    time = Long.MIN_VALUE;
    return advance();
  }

  EventScan event() {
    if (scan == null) {
      throw new IllegalStateException("not opened");
    }
    return scan;
  }

  boolean advance() {
    if (!event().next()) {
      return false;
    }
    time = Math.max(time, event().timeNs());
    return true;
  }

  boolean receives() {
    return event().kind() == EventKind.RECEIVE;
  }

  /** Keeps a receipt for the next call that is entered. */
  void keep(int receipt) {
    if (unframed.isEmpty()) {
      unframed = new ArrayList<>();
    }
    unframed.add(receipt);
  }

  /** The receipts that waited for a call, once. */
  List<Integer> kept() {
    List<Integer> kept = unframed;
    unframed = List.of();
    return kept;
  }
}
