package tracewalk.agent.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A growing run of bytes in which one event takes shape before it goes to the file. */
final class Scratch {

  /** So many characters take less than 128 bytes. */
  private static final int SHORT = 42;

  private static final int FIRST = 128;

  /** Whoever copies the bytes by eight may read so many more. */
  private static final int SLACK = 8;

  private static final int LARGE = 1 << 20;

  byte[] bytes = new byte[FIRST];
  int length;

  void clear() {
    length = 0;
  }

  /** Holds what stands at a place in memory, and no more. */
  void take(long from, int count) {
    length = 0;
    need(count);
    Memory.copy(from, count, bytes);
    length = count;
  }

  /** Forgets what was written after a place. */
  void cutTo(int place) {
    length = place;
  }

  private void need(int more) {
    if (length + more + SLACK > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more + SLACK));
    }
  }

  /** Empties it, and gives back what an uncommon length has taken. */
  void shrink() {
    length = 0;
    if (bytes.length > LARGE) {
      bytes = new byte[FIRST];
    }
  }

  void putByte(int value) {
    need(1);
    bytes[length++] = (byte) value;
  }

  void putVarint(long value) {
    need(Memory.LONGEST);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  void putFixed(long value) {
    need(8);
    for (int shift = 0; shift < 64; shift += 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  void putText(String text) {
    putText(text, text.length());
  }

  /** Writes the length in bytes, then the first characters as UTF-8. */
  void putText(String text, int characters) {
    byte[] raw = StringBytes.of(text);
    if (StringBytes.isAscii(text, raw, characters)) {
      putVarint(characters);
      putRaw(raw, characters);
    } else {
      putWide(text, characters);
    }
  }

  void putRaw(byte[] raw, int count) {
    putRaw(raw, 0, count);
  }

  void putRaw(byte[] raw, int from, int count) {
    need(count);
    System.arraycopy(raw, from, bytes, length, count);
    length += count;
  }

  private void putWide(String text, int characters) {
    if (characters <= SHORT) {
      int place = length;
      putByte(0);
      putEncoded(text, characters);
      bytes[place] = (byte) (length - place - 1);
      return;
    }
    putVarint(encodedLength(text, characters, 0));
    putEncoded(text, characters);
  }

  /** The length in bytes is doubled: what is odd there is the number of a word. */
  void putPart(String text) {
    int characters = text.length();
    putVarint((long) encodedLength(text, characters, 0) << 1);
    putEncoded(text, characters);
  }

  /** A text of one character. */
  void putCharacter(char value) {
    int place = length;
    putByte(0);
    need(3);
    if (value < 0x80) {
      bytes[length++] = (byte) value;
    } else {
      putPoint(Character.isSurrogate(value) ? 0xFFFD : value);
    }
    bytes[place] = (byte) (length - place - 1);
  }

  /** Null is length 0; a text has its length and one. */
  void putNullableText(@Nullable String text) {
    if (text == null) {
      putByte(0);
    } else {
      putVarint(encodedLength(text, text.length(), 1));
      putEncoded(text, text.length());
    }
  }

  private static int encodedLength(String text, int characters, int plus) {
    int length = plus;
    for (int i = 0; i < characters; i++) {
      char c = text.charAt(i);
      length += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      if (isPair(text, i, characters)) {
        length++;
        i++;
      }
    }
    return length;
  }

  private static boolean isPair(String text, int at, int characters) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < characters
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private void putEncoded(String text, int characters) {
    need(characters * 3);
    for (int i = 0; i < characters; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else if (isPair(text, i, characters)) {
        putPoint(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        putPoint(Character.isSurrogate(c) ? 0xFFFD : c);
      }
    }
  }

  private void putPoint(int point) {
    if (point < 0x800) {
      bytes[length++] = (byte) (0xC0 | (point >> 6));
    } else if (point < 0x10000) {
      bytes[length++] = (byte) (0xE0 | (point >> 12));
      bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    } else {
      bytes[length++] = (byte) (0xF0 | (point >> 18));
      bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
      bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    }
    bytes[length++] = (byte) (0x80 | (point & 0x3F));
  }
}
