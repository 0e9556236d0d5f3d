package tracewalk.agent.runtime;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Numbers objects as they are first seen. Holds them weakly and at most so many: an object that was
 * forgotten gets a new number.
 */
final class Identities {

  private static final int STRIPES = 16;
  private static final int MOST_IN_STRIPE = 1 << 14;
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Identities[] ALL = new Identities[STRIPES];

  static {
    for (int i = 0; i < STRIPES; i++) {
      ALL[i] = new Identities();
    }
  }

  /** What a thread saw lately: found there, an object needs no lock. */
  static final class Recent {
    private static final int SLOTS = 256;
    private final @Nullable Entry[] entries = new @Nullable Entry[SLOTS];
    private final int[] shown = new int[SLOTS];
    private int round = 1;

    long of(Object object) {
      int hash = System.identityHashCode(object);
      Entry entry = entries[hash & (SLOTS - 1)];
      if (entry == null || !entry.refersTo(object)) {
        entry = ALL[hash & (STRIPES - 1)].entry(object, hash >>> 4);
        entries[hash & (SLOTS - 1)] = entry;
        shown[hash & (SLOTS - 1)] = 0;
      }
      return entry.number;
    }

    /** True the first time in a round, for an object whose number was just asked for. */
    boolean isNews(Object object) {
      int slot = System.identityHashCode(object) & (SLOTS - 1);
      boolean news = shown[slot] != round;
      shown[slot] = round;
      return news;
    }

    void nextRound() {
      round++;
    }
  }

  private static final class Entry extends WeakReference<Object> {
    final int hash;
    final long number;
    @Nullable Entry next;

    Entry(Object object, ReferenceQueue<Object> queue, int hash, @Nullable Entry next) {
      super(object, queue);
      this.hash = hash;
      this.number = NUMBERS.incrementAndGet();
      this.next = next;
    }
  }

  private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
  private @Nullable Entry[] table = new @Nullable Entry[256];
  private int size;

  private synchronized Entry entry(Object object, int hash) {
    for (@Nullable Entry e = table[hash & table.length - 1]; e != null; e = e.next) {
      if (e.refersTo(object)) {
        return e;
      }
    }
    return add(object, hash);
  }

  private Entry add(Object object, int hash) {
    purge();
    if (size >= MOST_IN_STRIPE) {
      table = new @Nullable Entry[256];
      size = 0;
    } else if (size > table.length) {
      grow();
    }
    int slot = hash & table.length - 1;
    Entry entry = new Entry(object, collected, hash, table[slot]);
    table[slot] = entry;
    size++;
    return entry;
  }

  private void purge() {
    for (Reference<?> dead = collected.poll(); dead != null; dead = collected.poll()) {
      remove((Entry) dead);
    }
  }

  private void remove(Entry dead) {
    int slot = dead.hash & table.length - 1;
    @Nullable Entry before = null;
    for (@Nullable Entry e = table[slot]; e != null; before = e, e = e.next) {
      if (e == dead) {
        if (before == null) {
          table[slot] = e.next;
        } else {
          before.next = e.next;
        }
        size--;
        return;
      }
    }
  }

  private void grow() {
    @Nullable Entry[] larger = new @Nullable Entry[table.length * 2];
    for (@Nullable Entry first : table) {
      @Nullable Entry e = first;
      while (e != null) {
        @Nullable Entry next = e.next;
        int slot = e.hash & larger.length - 1;
        e.next = larger[slot];
        larger[slot] = e;
        e = next;
      }
    }
    table = larger;
  }
}
