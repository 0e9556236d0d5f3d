package tracewalk.agent.runtime;

/**
 * Numbers methods together with the call sites that they are entered from, so that an event needs
 * one number for both. Reading takes no lock: an entry is one long, method, site and number in it.
 */
final class Entries {

  private static final int NUMBER_BITS = 18;
  private static final int SITE_BITS = 24;
  private static final int METHOD_BITS = 22;
  private static final int MOST = 1 << NUMBER_BITS;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Words words;
  private long[] table = new long[1 << 12];
  private int known;
  private int numbers;

  Entries(Words words) {
    this.words = words;
  }

  /** The number; 0 if it has none and the event is to name both. */
  int number(int method, int site) {
    long key = (long) method << SITE_BITS | site;
    int number = lookUp(key);
    return number != 0 ? number : find(method, site, key);
  }

  private int lookUp(long key) {
    long[] all = table;
    int mask = all.length - 1;
    for (int at = slot(key, all.length); ; at = (at + 1) & mask) {
      long found = all[at];
      if (found >>> NUMBER_BITS == key) {
        return (int) found & (MOST - 1);
      } else if (found == 0) {
        return 0;
      }
    }
  }

  private static int slot(long key, int length) {
    return (int) (key * SPREAD >>> (Integer.numberOfLeadingZeros(length) + 33));
  }

  private int find(int method, int site, long key) {
    return known >= MOST / 2 || method >= 1 << METHOD_BITS || site >= 1 << SITE_BITS
        ? 0
        : add(method, site, key);
  }

  private synchronized int add(int method, int site, long key) {
    int number = lookUp(key);
    if (number == 0) {
      number = site == 0 || words.calls(site, method) ? create(method, site) : add(method, 0);
      put(key, number);
    }
    return number;
  }

  private int add(int method, int site) {
    return add(method, site, (long) method << SITE_BITS | site);
  }

  private int create(int method, int site) {
    words.entry(numbers + 1, method, site);
    return ++numbers;
  }

  private void put(long key, int number) {
    if (known * 2 >= table.length) {
      grow();
    }
    insert(table, key << NUMBER_BITS | number);
    known++;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long each : table) {
      if (each != 0) {
        insert(larger, each);
      }
    }
    Memory.UNSAFE.storeFence();
    table = larger;
  }

  private static void insert(long[] into, long entry) {
    int at = slot(entry >>> NUMBER_BITS, into.length);
    while (into[at] != 0) {
      at = (at + 1) & (into.length - 1);
    }
    into[at] = entry;
  }
}
