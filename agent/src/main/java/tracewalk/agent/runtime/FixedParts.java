package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;

/** Containers that have a field for each of their few parts. */
final class FixedParts extends Parts {

  /** Stands in the second place of a list for two that holds one. */
  private static final @Nullable Object NONE =
      Offsets.constant(Offsets.named("java.util.ImmutableCollections"), "EMPTY");

  private final long[] fields;
  private final long times;

  private FixedParts(boolean pairs, long[] fields, long times) {
    super(pairs);
    this.fields = fields;
    this.times = times;
  }

  private static long[] offsets(Class<?> type, String... names) {
    long[] offsets = new long[names.length];
    for (int i = 0; i < names.length; i++) {
      offsets[i] = Offsets.of(type, names[i]);
    }
    return offsets;
  }

  static Parts items(Class<?> type, String... names) {
    return new FixedParts(false, offsets(type, names), 0);
  }

  static Parts entry(Class<?> type, String key, String value) {
    return new FixedParts(true, offsets(type, key, value), 0);
  }

  static Parts noEntry() {
    return new FixedParts(true, new long[0], 0);
  }

  /** One part, so many times as a field says. */
  static Parts copies(Class<?> type, String part, String times) {
    return new FixedParts(false, offsets(type, part), Offsets.of(type, times));
  }

  @Override
  int size(Object container) {
    if (times != 0) {
      return Offsets.number(container, times);
    }
    if (pairs) {
      return fields.length / 2;
    }
    boolean one = fields.length == 2 && Offsets.ref(container, fields[1]) == NONE;
    return one ? 1 : fields.length;
  }

  @Override
  void each(Object container, Sink sink) {
    if (pairs && fields.length > 0) {
      sink.put(Offsets.ref(container, fields[0]), Offsets.ref(container, fields[1]));
      return;
    }
    int count = size(container);
    for (int i = 0; i < count && sink.goesOn(); i++) {
      if (!sink.put(Offsets.ref(container, fields[times == 0 ? i : 0]), null)) {
        return;
      }
    }
  }
}
