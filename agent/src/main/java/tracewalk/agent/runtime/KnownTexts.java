package tracewalk.agent.runtime;

/**
 * The texts that have numbers, by their hashes. There may be so many and no more. One thread at a
 * time adds, others look up meanwhile: a number is there before the hash that leads to it.
 */
final class KnownTexts {

  private static final int FIRST_SLOTS = 1 << 10;
  private static final int MOST = 1 << 18;
  private static final int MANY = 1 << 17;
  private static final long MOST_CHARACTERS = 1 << 24;

  /** A hash is never 0, so that is a free place. */
  private record Table(long[] hashes, int[] numbers) {
    Table(int slots) {
      this(new long[slots], new int[slots]);
    }

    int number(long hash) {
      for (int slot = first(hash); ; slot = (slot + 1) & (hashes.length - 1)) {
        long found = hashes[slot];
        if (found == hash) {
          return numbers[slot];
        } else if (found == 0) {
          return 0;
        }
      }
    }

    private int first(long hash) {
      return (int) (hash >>> 20) & (hashes.length - 1);
    }

    void put(long hash, int number) {
      int slot = first(hash);
      while (hashes[slot] != 0) {
        slot = (slot + 1) & (hashes.length - 1);
      }
      numbers[slot] = number;
      Memory.UNSAFE.storeFence();
      hashes[slot] = hash;
    }
  }

  private Table table = new Table(FIRST_SLOTS);
  private int size;
  private long characters;

  /** How often a thread must have met a text: when many have numbers, only for the frequent. */
  int timesWanted() {
    return size < MANY ? 2 : size < MOST && characters < MOST_CHARACTERS ? 8 : Integer.MAX_VALUE;
  }

  /** 0 if the text has none, or has had it only for a moment. */
  int number(long hash) {
    return table.number(hash);
  }

  /** False if there is no room. */
  boolean take(long hash, int number, int length) {
    if (size >= MOST || characters + length > MOST_CHARACTERS) {
      return false;
    }
    if (size * 2 >= table.hashes.length) {
      grow();
    }
    table.put(hash, number);
    size++;
    characters += length;
    return true;
  }

  private void grow() {
    Table before = table;
    Table larger = new Table(before.hashes.length * 2);
    for (int i = 0; i < before.hashes.length; i++) {
      if (before.hashes[i] != 0) {
        larger.put(before.hashes[i], before.numbers[i]);
      }
    }
    Memory.UNSAFE.storeFence();
    table = larger;
  }
}
