package tracewalk.agent.runtime;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdk.internal.misc.Unsafe;

/** Writes without a bounds check: whoever calls has made sure of the room. */
final class Memory {

  static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /** Longest that one varint gets. */
  static final int LONGEST = 10;

  private static final boolean BIG_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
  private static final long BUFFER_ADDRESS = UNSAFE.objectFieldOffset(Buffer.class, "address");
  private static final long BYTES = firstElement();

  private Memory() {}

  /** The method's type differs between versions of Java, so it is found by name. */
  private static long firstElement() {
    try {
      Object offset =
          Unsafe.class.getMethod("arrayBaseOffset", Class.class).invoke(UNSAFE, byte[].class);
      return ((Number) offset).longValue();
    } catch (ReflectiveOperationException otherJvm) {
      throw new IllegalStateException(otherJvm);
    }
  }

  static long address(ByteBuffer mapped) {
    return UNSAFE.getLong(mapped, BUFFER_ADDRESS);
  }

  /** All fixed-width numbers stand at multiples of their width. */
  static void putInt(long address, int value) {
    UNSAFE.putInt(address, BIG_ENDIAN ? Integer.reverseBytes(value) : value);
  }

  static void putLong(long address, long value) {
    UNSAFE.putLong(address, BIG_ENDIAN ? Long.reverseBytes(value) : value);
  }

  /** Makes all that was written before readable to whoever sees this number. */
  static void publish(long address, int value) {
    UNSAFE.storeFence();
    putInt(address, value);
  }

  static void putByte(long address, int value) {
    UNSAFE.putByte(address, (byte) value);
  }

  static void putFixed(long address, long value) {
    UNSAFE.putLongUnaligned(null, address, value, false);
  }

  /** Returns the address after the number. */
  static long putVarint(long address, long value) {
    if ((value & ~0x7FL) == 0) {
      UNSAFE.putByte(address, (byte) value);
      return address + 1;
    }
    if ((value & ~0x3FFFL) == 0) {
      putShort(address, (int) (value & 0x7F | 0x80 | (value >>> 7) << 8));
      return address + 2;
    }
    return putLongVarint(address, value);
  }

  private static void putShort(long address, int value) {
    UNSAFE.putShortUnaligned(null, address, (short) value, false);
  }

  private static long putLongVarint(long address, long value) {
    long at = address;
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      UNSAFE.putByte(at++, (byte) (rest | 0x80));
      rest >>>= 7;
    }
    UNSAFE.putByte(at++, (byte) rest);
    return at;
  }

  /** A number that differs, as good as always, when a byte differs; never 0. */
  static long hash(byte[] bytes, int from, int to) {
    long hash = mix((long) to - from + 1);
    int at = from;
    for (; at + 8 < to; at += 8) {
      hash = mix(hash ^ eightBytes(bytes, at));
    }
    return mix(hash ^ lastBytes(bytes, from, to, at)) | 1;
  }

  private static long mix(long value) {
    long product = value * 0x9E3779B97F4A7C15L;
    return product ^ (product >>> 32);
  }

  /** The rest of less than nine bytes; of a longer run, its last eight bytes, which is as good. */
  private static long lastBytes(byte[] bytes, int from, int to, int at) {
    if (to - from >= 8) {
      return eightBytes(bytes, to - 8);
    }
    long rest = 0;
    for (int i = at; i < to; i++) {
      rest = rest << 8 | bytes[i] & 0xFF;
    }
    return rest;
  }

  static long eightBytes(byte[] bytes, int at) {
    return UNSAFE.getLongUnaligned(bytes, BYTES + at);
  }

  /** Of an array that holds two bytes a character, in the machine's order. */
  static char character(byte[] bytes, int index) {
    return UNSAFE.getChar(bytes, BYTES + 2L * index);
  }

  /**
   * Copies from the beginning of an array. Up to seven bytes more are read and written where few
   * are copied: to do that in steps of eight costs least.
   */
  static void copy(byte[] from, int length, long to) {
    copyEight(from, 0, to);
    if (length <= 8) {
      return;
    }
    copyEight(from, 8, to);
    if (length <= 16) {
      return;
    }
    copyEight(from, 16, to);
    if (length > 24) {
      UNSAFE.copyMemory(from, BYTES + 24, null, to + 24, length - 24L);
    }
  }

  /** Copies to the beginning of an array. */
  static void copy(long from, int length, byte[] to) {
    UNSAFE.copyMemory(null, from, to, BYTES, length);
  }

  private static void copyEight(byte[] from, int at, long to) {
    UNSAFE.putLongUnaligned(null, to + at, UNSAFE.getLongUnaligned(from, BYTES + at));
  }
}
