package tracewalk.agent.runtime;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What was handed over and by which link, until it is taken up: weakly, by identity, without a
 * lock, and at most so much. The same object may be handed to several owners, and several times to
 * one.
 */
final class Handed {

  private static final int BUCKETS = 1 << 14;

  /** So many in a bucket, and those that are gone are let go of. */
  private static final int CROWD = 24;

  private static final int KEPT = CROWD - 1;
  private static final AtomicReferenceArray<@Nullable Cell> TABLE =
      new AtomicReferenceArray<>(BUCKETS);
  private static final long TAKEN = Memory.UNSAFE.objectFieldOffset(Entry.class, "taken");

  /** True once anything was handed over at all. */
  static boolean any;

  private Handed() {}

  /** One handing over. */
  static final class Entry extends WeakReference<Object> {
    final int owner;
    final boolean lasting;
    final long link;
    final int sender;
    volatile int taken;

    Entry(Object item, int owner, boolean lasting, long link, int sender) {
      super(item);
      this.owner = owner;
      this.lasting = lasting;
      this.link = link;
      this.sender = sender;
    }

    private boolean is(int owner, Object item) {
      return this.owner == owner && taken == 0 && refersTo(item);
    }

    private boolean isGone() {
      return taken != 0 || refersTo(null);
    }

    private boolean take() {
      return lasting || Memory.UNSAFE.compareAndSetInt(this, TAKEN, 0, 1);
    }
  }

  private static final class Cell {
    final Entry entry;
    final @Nullable Cell next;
    final int length;

    Cell(Entry entry, @Nullable Cell next) {
      this.entry = entry;
      this.next = next;
      this.length = next == null ? 1 : next.length + 1;
    }
  }

  private static int bucket(int owner, Object item) {
    int hash = (System.identityHashCode(item) ^ owner * 31) * 0x9E3779B9;
    return hash >>> 32 - 14;
  }

  /**
   * Notes what is about to be handed over.
   *
   * @param lasting false if it is taken up once, true if it may run many times
   */
  static void put(int owner, Object item, boolean lasting, long link, int sender) {
    Entry entry = new Entry(item, owner, lasting, link, sender);
    int bucket = bucket(owner, item);
    Cell first = TABLE.get(bucket);
    while (!TABLE.compareAndSet(bucket, first, new Cell(entry, thinned(first)))) {
      first = TABLE.get(bucket);
    }
    any = true;
  }

  private static @Nullable Cell thinned(@Nullable Cell first) {
    if (first == null || first.length < CROWD) {
      return first;
    }
    Entry[] kept = new Entry[KEPT];
    int count = 0;
    for (@Nullable Cell cell = first; cell != null && count < KEPT; cell = cell.next) {
      if (!cell.entry.isGone()) {
        kept[count++] = cell.entry;
      }
    }
    @Nullable Cell thinned = null;
    while (count > 0) {
      thinned = new Cell(kept[--count], thinned);
    }
    return thinned;
  }

  /** The link under which this was handed over last; 0 if it was not. */
  static long newest(int owner, Object item) {
    Entry found = find(owner, item);
    return found == null ? 0 : found.link;
  }

  private static @Nullable Entry find(int owner, Object item) {
    for (@Nullable Cell cell = TABLE.get(bucket(owner, item)); cell != null; cell = cell.next) {
      if (cell.entry.is(owner, item)) {
        return cell.entry;
      }
    }
    return null;
  }

  /** The first handing over that nobody has taken up; null for none. */
  static @Nullable Entry take(int owner, Object item) {
    while (true) {
      @Nullable Entry oldest = null;
      for (@Nullable Cell cell = TABLE.get(bucket(owner, item)); cell != null; cell = cell.next) {
        oldest = cell.entry.is(owner, item) ? cell.entry : oldest;
      }
      if (oldest == null || oldest.take()) {
        return oldest;
      }
    }
  }

  /** The last handing over came to nothing. */
  static void cancel(int owner, Object item) {
    Entry last = find(owner, item);
    if (last != null) {
      last.taken = 1;
    }
  }
}
