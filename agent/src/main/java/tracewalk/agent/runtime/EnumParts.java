package tracewalk.agent.runtime;

import java.util.EnumMap;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Sets and maps of enum constants, in the constants' order. */
final class EnumParts extends Parts {

  private static final long CONSTANTS = Offsets.of(EnumSet.class, "universe");
  private static final long KEYS = Offsets.of(EnumMap.class, "keyUniverse");
  private static final long VALUES = Offsets.of(EnumMap.class, "vals");
  private static final long SIZE = Offsets.of(EnumMap.class, "size");
  private final long bits;
  private final boolean many;

  /**
   * @param type a class of sets, or that of the map
   */
  EnumParts(Class<?> type) {
    super(type == EnumMap.class);
    bits = pairs ? 0 : Offsets.of(type, "elements");
    many = !pairs && Offsets.typeOf(type, "elements") != long.class;
  }

  @Override
  int size(Object container) {
    if (pairs) {
      return Offsets.number(container, SIZE);
    }
    int size = 0;
    for (long word : words(container)) {
      size += Long.bitCount(word);
    }
    return size;
  }

  private long[] words(Object set) {
    return many
        ? (long[]) Memory.UNSAFE.getReference(set, bits)
        : new long[] {Memory.UNSAFE.getLong(set, bits)};
  }

  @Override
  void each(Object container, Sink sink) {
    Object[] constants = (Object[]) Offsets.ref(container, pairs ? KEYS : CONSTANTS);
    Object[] values = pairs ? (Object[]) Offsets.ref(container, VALUES) : null;
    long[] words = pairs ? new long[0] : words(container);
    for (int i = 0; constants != null && i < constants.length && sink.goesOn(); i++) {
      Object value = values == null ? null : values[i];
      boolean held = values == null ? (words[i >>> 6] >>> i & 1) != 0 : value != null;
      if (held && !sink.put(constants[i], unmasked(value))) {
        return;
      }
    }
  }

  /** An object of the map's own stands for null. */
  private static @Nullable Object unmasked(@Nullable Object value) {
    return value != null && value.getClass().getName().startsWith("java.util.EnumMap$")
        ? null
        : value;
  }
}
