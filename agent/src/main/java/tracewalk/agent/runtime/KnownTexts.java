package tracewalk.agent.runtime;

/** The texts that have numbers, by their hashes. There may be so many and no more. */
final class KnownTexts {

  private static final int FIRST_SLOTS = 1 << 10;
  private static final int MOST = 1 << 18;
  private static final int MANY = 1 << 17;
  private static final long MOST_CHARACTERS = 1 << 24;

  private long[] hashes = new long[FIRST_SLOTS];
  private int[] numbers = new int[FIRST_SLOTS];
  private int size;
  private long characters;

  /** How often a thread must have met a text: when many have numbers, only for the frequent. */
  int timesWanted() {
    return size < MANY ? 2 : size < MOST && characters < MOST_CHARACTERS ? 8 : Integer.MAX_VALUE;
  }

  /** 0 if the text has none. */
  int number(long hash) {
    return numbers[slot(hash)];
  }

  /** False if there is no room. */
  boolean take(long hash, int number, int length) {
    if (size >= MOST || characters + length > MOST_CHARACTERS) {
      return false;
    }
    if (size * 2 >= hashes.length) {
      grow();
    }
    put(hash, number);
    size++;
    characters += length;
    return true;
  }

  /** Where the hash stands or would. */
  private int slot(long hash) {
    int slot = (int) (hash >>> 20) & (hashes.length - 1);
    while (numbers[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private void put(long hash, int number) {
    int slot = slot(hash);
    hashes[slot] = hash;
    numbers[slot] = number;
  }

  private void grow() {
    long[] before = hashes;
    int[] known = numbers;
    hashes = new long[before.length * 2];
    numbers = new int[before.length * 2];
    for (int i = 0; i < before.length; i++) {
      if (known[i] != 0) {
        put(before[i], known[i]);
      }
    }
  }
}
