package tracewalk.trace.follow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.ObjectValue;

/**
 * A number for what an object holds: numbers and texts by what they are, other objects by identity.
 * Two states that differ have the same number once in two billion times.
 */
final class Fingerprint {
  /** What a snapshot has of each at most; with fewer, other budgets cut it. */
  private static final int MOST_ITEMS = 64;

  private static final int MOST_FIELDS = 100;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private Fingerprint() {}

  /** Above 0; 0 if not enough is shown to compare it with another time. */
  static int of(ObjectValue object) {
    if (!ShownObjects.isOpen(object) || isPartial(object)) {
      return 0;
    }
    long sum = mix(hash(object.text()), object.size());
    for (Value.Field field : some(object.fields())) {
      sum = mix(sum, mix(field.name().hashCode(), of((Value) field.value())));
    }
    for (Value item : some(object.items())) {
      sum = mix(sum, of(item));
    }
    for (Value.Entry entry : some(object.entries())) {
      sum += mix(of(entry.key()), of(entry.value()));
    }
    return (int) (sum * SPREAD >>> 33) | 1 << 30;
  }

  private static boolean isPartial(ObjectValue object) {
    if (!object.cut()) {
      return false;
    }
    int items = some(object.items()).size() + some(object.entries()).size();
    return items < MOST_ITEMS && some(object.fields()).size() < MOST_FIELDS;
  }

  private static long of(Value value) {
    if (value instanceof ObjectValue object) {
      return object.id() != 0
          ? mix(7, object.id())
          : mix(hash(object.type()), mix(hash(object.text()), object.size()));
    }
    return value.hashCode();
  }

  private static long hash(@Nullable String text) {
    return text == null ? 1 : text.hashCode();
  }

  private static long mix(long one, long other) {
    return (one * 31 + other) * SPREAD + (one >>> 29);
  }

  private static <T> List<T> some(@Nullable List<T> all) {
    return all == null ? List.of() : all;
  }
}
