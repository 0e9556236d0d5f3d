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
    int word = text.length() <= TINY ? 0 : word(text, text.length());
    if (word == 0) {
      scratch.putByte(Layout.VALUE_TEXT);
      scratch.putText(Secrets.text(text));
    } else if (word < SHORT_WORDS) {
      scratch.putByte(Layout.VALUE_SHORT_WORD + (word >> 8));
      scratch.putByte(word);
    } else {
      scratch.putByte(Layout.VALUE_WORD);
      scratch.putVarint(word);
    }
  }

  /** The beginning of a text, as part of an object. */
  void part(String text, int longest) {
    int word = text.length() <= TINY ? 0 : word(text, longest);
    if (word != 0) {
      scratch.putVarint((long) word << 1 | 1);
      return;
    }
    scratch.putPart(shown(text, longest));
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

  /** The number of a text that came before; 0 if it is to be written in place. */
  private int word(String text, int longest) {
    long hash = hash(text, longest);
    int slot = (int) (hash >>> 32) & (hashes.length - 1);
    if (hashes[slot] != hash) {
      slot ^= 1;
      if (hashes[slot] != hash) {
        remember(slot, hash);
        return 0;
      }
    }
    int word = words[slot];
    return word > 0 ? word : again(slot, hash, text, longest);
  }

  @DontInline
  private int again(int slot, long hash, String text, int longest) {
    int times = 2 - words[slot];
    int word = Recorder.words().text(hash, times, text, longest);
    words[slot] = word > 0 ? word : 1 - times;
    return word;
  }

  /** A new text takes the place beside the last one, the older of the two goes. */
  @DontInline
  private void remember(int slot, long hash) {
    if (++misses > hashes.length && hashes.length < MOST_SLOTS) {
      grow();
      slot = (int) (hash >>> 32) & (hashes.length - 1);
    } else if (words[slot] > 0 && words[slot ^ 1] <= 0) {
      slot ^= 1;
    }
    hashes[slot] = hash;
    words[slot] = 0;
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
