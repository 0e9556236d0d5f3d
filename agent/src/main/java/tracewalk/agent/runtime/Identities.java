package tracewalk.agent.runtime;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;

/**
 * Numbers objects as they are first seen. It holds them weakly, and those alone that were met since
 * the last but one of its generations began: an object that is forgotten gets a new number. As a
 * generation is so many numbers, what is forgotten depends on neither hashes nor the collector.
 */
final class Identities {

  private static final int GENERATION = 1 << 17;
  private static final int STRIPES = 16;
  private static final int FIRST_SLOTS = 1 << 8;
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Identities[] ALL = new Identities[STRIPES];

  /** How many generations began; the threads learn of it sooner or later. */
  private static int current;

  static {
    for (int i = 0; i < STRIPES; i++) {
      ALL[i] = new Identities();
    }
  }

  /** An object that has a number, and how it is shown. */
  static final class Known extends WeakReference<Object> {
    final long number;
    final TypePlan plan;
    private final int hash;

    /** Number of the constant that the object is in the dictionary; 0 as long as it is none. */
    int constant;

    /** When it was met last. */
    private int generation;

    private @Nullable Known next;

    Known(Object object, TypePlan plan, int hash, long number) {
      super(object);
      this.number = number;
      this.plan = plan;
      this.hash = hash;
    }
  }

  /** What a thread saw lately: found there, an object needs no lock. */
  static final class Recent {
    private static final int SLOTS = 64;
    private static final int MOST_SLOTS = 1 << 11;
    private @Nullable Known[] known = new @Nullable Known[SLOTS];
    private int misses;
    private int lastReceiver;

    /**
     * A receiver that was met lately, null for any other. The object of the call before is likely
     * to be the next one's, and may be locked, when its hash is not at hand.
     */
    @Nullable Known seenReceiver(Object object) {
      Known before = known[lastReceiver & (known.length - 1)];
      if (is(before, object)) {
        return before;
      }
      int hash = System.identityHashCode(object);
      Known found = known[hash & (known.length - 1)];
      if (is(found, object)) {
        lastReceiver = hash;
        return found;
      }
      return null;
    }

    /** An object that was met lately; null for any other. */
    @Nullable Known seen(Object object) {
      Known found = known[System.identityHashCode(object) & (known.length - 1)];
      return is(found, object) ? found : null;
    }

    private static boolean is(@Nullable Known known, Object object) {
      return known != null && known.refersTo(object) && known.generation == current;
    }

    Known receiver(Object object) {
      Known seen = seenReceiver(object);
      return seen != null ? seen : find(object);
    }

    Known of(Object object) {
      Known seen = seen(object);
      return seen != null ? seen : find(object);
    }

    @DontInline
    private Known find(Object object) {
      int hash = System.identityHashCode(object);
      Known found = ALL[hash & (STRIPES - 1)].find(object, TypePlan.of(object.getClass()), hash);
      if (++misses > known.length * 4 && known.length < MOST_SLOTS) {
        known = new @Nullable Known[known.length * 2];
        misses = 0;
      }
      known[hash & (known.length - 1)] = found;
      return found;
    }
  }

  private int generation;
  private @Nullable Known[] young = new @Nullable Known[FIRST_SLOTS];
  private @Nullable Known[] old = new @Nullable Known[FIRST_SLOTS];
  private int size;

  /** The plan is made before the lock is taken: to make one may load classes. */
  private synchronized Known find(Object object, TypePlan plan, int hash) {
    if (generation != current) {
      begin();
    }
    for (Known known = first(young, hash); known != null; known = known.next) {
      if (known.hash == hash && known.refersTo(object)) {
        return known;
      }
    }
    Known known = takeOld(object, hash);
    if (known == null) {
      known = new Known(object, plan, hash, NUMBERS.incrementAndGet());
      if ((known.number & (GENERATION - 1)) == 0) {
        current++;
      }
    }
    known.generation = generation;
    if (++size > young.length) {
      grow();
    }
    add(young, known);
    return known;
  }

  private void begin() {
    old = generation + 1 == current ? young : new @Nullable Known[FIRST_SLOTS];
    young = new @Nullable Known[old.length];
    size = 0;
    generation = current;
  }

  private static @Nullable Known first(@Nullable Known[] table, int hash) {
    return table[slot(hash, table)];
  }

  private static int slot(int hash, @Nullable Known[] table) {
    return hash >>> 4 & (table.length - 1);
  }

  private @Nullable Known takeOld(Object object, int hash) {
    Known before = null;
    for (Known known = first(old, hash); known != null; before = known, known = known.next) {
      if (known.hash == hash && known.refersTo(object)) {
        if (before == null) {
          old[slot(hash, old)] = known.next;
        } else {
          before.next = known.next;
        }
        return known;
      }
    }
    return null;
  }

  private static void add(@Nullable Known[] table, Known known) {
    int slot = slot(known.hash, table);
    known.next = table[slot];
    table[slot] = known;
  }

  private void grow() {
    @Nullable Known[] before = young;
    young = new @Nullable Known[before.length * 2];
    for (@Nullable Known first : before) {
      @Nullable Known known = first;
      while (known != null) {
        @Nullable Known next = known.next;
        add(young, known);
        known = next;
      }
    }
  }
}
