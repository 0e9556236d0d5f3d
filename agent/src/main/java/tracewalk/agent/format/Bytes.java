package tracewalk.agent.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a bounded stretch of the file; reading past its end is a {@link
 * RecordingException}.
 */
final class Bytes {

  private final ByteBuffer buffer;
  private final long origin;
  private int at;
  private final int end;

  /**
   * @param origin place in the file of the buffer's first byte
   */
  Bytes(ByteBuffer buffer, long origin, int at, int end) {
    this.buffer = buffer;
    this.origin = origin;
    this.at = at;
    this.end = end;
  }

  boolean atEnd() {
    return at >= end;
  }

  long position() {
    return origin + at;
  }

  int remaining() {
    return end - at;
  }

  /** A copy over the next bytes, which are skipped here. */
  Bytes slice(int length) {
    need(length);
    Bytes part = new Bytes(buffer, origin, at, at + length);
    at += length;
    return part;
  }

  Bytes copy() {
    return new Bytes(buffer, origin, at, end);
  }

  int unsignedByte() {
    need(1);
    return buffer.get(at++) & 0xFF;
  }

  long fixedLong() {
    need(8);
    long value = buffer.getLong(at);
    at += 8;
    return value;
  }

  int varint() {
    long value = varlong();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw damaged("a number out of range");
    }
    return (int) value;
  }

  long varlong() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = unsignedByte();
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw damaged("a number without end");
  }

  /** A count of things that take at least one byte each. */
  int count() {
    int count = varint();
    if (count > remaining()) {
      throw damaged("a count of " + count + " in " + remaining() + " bytes");
    }
    return count;
  }

  String text() {
    return string(count());
  }

  @Nullable String nullableText() {
    int length = varint();
    return length == 0 ? null : string(length - 1);
  }

  String string(int length) {
    need(length);
    byte[] copy = new byte[length];
    buffer.get(at, copy);
    at += length;
    return new String(copy, StandardCharsets.UTF_8);
  }

  private void need(int bytes) {
    if (bytes > end - at) {
      throw damaged("an end too early");
    }
  }

  RecordingException damaged(String found) {
    return new RecordingException("recording is damaged: " + found + " at byte " + position());
  }
}
