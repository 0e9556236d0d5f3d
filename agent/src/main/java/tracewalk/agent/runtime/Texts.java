package tracewalk.agent.runtime;

import jdk.internal.vm.annotation.DontInline;
import tracewalk.agent.format.Layout;
import tracewalk.agent.runtime.secret.Secrets;

/**
 * Writes one thread's texts: in place the first time, by number when they come again. What it
 * remembers of a text is a hash of all its characters, so no string is kept.
 */
final class Texts {

  private static final int FIRST_SLOTS = 64;
  private static final int MOST_SLOTS = 1 << 12;

  /** A number would not be shorter. */
  private static final int TINY = 2;

  /** In place of a number: no secret was found in the text. */
  private static final int CLEAN = -1;

  private static final int MOST_TIMES = 1 << 20;

  private static final int SHORT_WORDS = (Layout.VALUE_SHORT_CLOSED - Layout.VALUE_SHORT_WORD) << 8;

  private final Scratch scratch;
  private long[] hashes = new long[FIRST_SLOTS];
  private int[] words = new int[FIRST_SLOTS];
  private int misses;

  Texts(Scratch scratch) {
    this.scratch = scratch;
  }

  /** A whole text as a value. */
  void value(String text) {
    int word = word(text, text.length());
    if (word > 0) {
      number(word);
    } else {
      scratch.putByte(Layout.VALUE_TEXT);
      scratch.putText(word == CLEAN ? text : Secrets.text(text));
    }
  }

  /** The number of a text; 0 if that is not known without a further look. */
  int known(String text) {
    int length = text.length();
    if (length <= TINY || length > Values.LONGEST_TEXT) {
      return 0;
    }
    long hash = hash(text, length);
    int slot = slot(hash);
    return hashes[slot] == hash ? Math.max(words[slot], 0) : 0;
  }

  private void number(int word) {
    if (word < SHORT_WORDS) {
      scratch.putByte(Layout.VALUE_SHORT_WORD + (word >> 8));
      scratch.putByte(word);
    } else {
      scratch.putByte(Layout.VALUE_WORD);
      scratch.putVarint(word);
    }
  }

  /** The beginning of a text, as part of an object. */
  void part(String text, int longest) {
    int word = word(text, longest);
    if (word > 0) {
      scratch.putVarint((long) word << 1 | 1);
    } else {
      scratch.putPart(word == CLEAN ? text : shown(text, longest));
    }
  }

  /** Without secrets and not longer than this. */
  static String shown(String text, int longest) {
    if (text.length() <= longest) {
      return Secrets.text(text);
    }
    int most = longest + Secrets.ROOM;
    String visible = Secrets.text(text.length() > most ? text.substring(0, most) : text);
    return visible.length() <= longest ? visible : visible.substring(0, longest);
  }

  /** The number of a text; if it is to be written in place, 0, or CLEAN if it has no secrets. */
  private int word(String text, int longest) {
    if (text.length() <= TINY) {
      return 0;
    }
    long hash = hash(text, longest);
    int slot = slot(hash);
    if (hashes[slot] != hash) {
      return first(slot, hash, text, longest);
    }
    return words[slot] > 0 ? words[slot] : again(slot, hash, text, longest);
  }

  /** Where a hash stands; if it does not, either place where it might. */
  private int slot(long hash) {
    int slot = (int) (hash >>> 32) & (hashes.length - 1);
    return hashes[slot] == hash ? slot : slot ^ 1;
  }

  @DontInline
  private int first(int slot, long hash, String text, int longest) {
    int word = Recorder.words().known(hash);
    boolean clean = word == 0 && text.length() <= longest && Secrets.text(text) == text;
    remember(slot, hash, word > 0 ? word : met(1, clean));
    return word > 0 ? word : clean ? CLEAN : 0;
  }

  /** What stands in place of a number: how often the text was met, and whether it is clean. */
  private static int met(int times, boolean clean) {
    return -(times << 1 | (clean ? 1 : 0));
  }

  @DontInline
  private int again(int slot, long hash, String text, int longest) {
    boolean clean = (-words[slot] & 1) != 0;
    int times = (-words[slot] >> 1) + 1;
    int word = Recorder.words().text(hash, times, text, longest);
    words[slot] = word > 0 ? word : met(Math.min(times, MOST_TIMES), clean);
    return word > 0 ? word : clean ? CLEAN : 0;
  }

  /** A new text takes the place beside the last one, the older of the two goes. */
  private void remember(int slot, long hash, int word) {
    int place = slot;
    if (++misses > hashes.length && hashes.length < MOST_SLOTS) {
      grow();
      place = slot(hash);
    }
    if (words[place] > 0 && words[place ^ 1] <= 0) {
      place ^= 1;
    }
    hashes[place] = hash;
    words[place] = word;
  }

  private void grow() {
    long[] before = hashes;
    int[] numbers = words;
    hashes = new long[before.length * 4];
    words = new int[before.length * 4];
    misses = 0;
    for (int i = 0; i < before.length; i++) {
      int slot = (int) (before[i] >>> 32) & (hashes.length - 1);
      hashes[slot] = before[i];
      words[slot] = numbers[i];
    }
  }

  /** A number that differs, as good as always, when a character or the length differs. */
  static long hash(String text, int longest) {
    byte[] bytes = StringBytes.of(text);
    int wide = StringBytes.isWide(text) ? 1 : 0;
    long seed = ((long) text.length() << 32 | longest) + wide;
    long most = ((long) longest + Secrets.ROOM) << wide;
    return Memory.hash(bytes, 0, (int) Math.min(bytes.length, most)) ^ seed * 0x9E3779B97F4A7C15L;
  }
}
