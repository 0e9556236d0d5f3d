package tracewalk.trace.foreign;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes in the recording's own encoding, as they grow. */
final class Payload {
  private byte[] bytes = new byte[64];
  private int length;

  int length() {
    return length;
  }

  byte[] array() {
    return bytes;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  void clear() {
    length = 0;
  }

  private void need(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  Payload octet(int value) {
    need(1);
    bytes[length++] = (byte) value;
    return this;
  }

  Payload number(long value) {
    need(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  Payload bytes(byte[] other, int count) {
    need(count);
    System.arraycopy(other, 0, bytes, length, count);
    length += count;
    return this;
  }

  Payload add(Payload other) {
    return bytes(other.bytes, other.length);
  }

  Payload text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length).bytes(utf8, utf8.length);
  }

  Payload nullableText(@Nullable String text) {
    if (text == null) {
      return number(0);
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length + 1L).bytes(utf8, utf8.length);
  }

  Payload fixed(long value) {
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      octet((int) (value >>> shift));
    }
    return this;
  }
}
