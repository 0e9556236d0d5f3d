package tracewalk.trace.cause;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.trace.Call;
import tracewalk.trace.follow.Role;
import tracewalk.trace.follow.ShownObjects;
import tracewalk.trace.follow.Sighting;
import tracewalk.trace.follow.Trail;

/** Looks into the object whose method a call is, as it was before a step. */
final class FieldHistory {
  private static final int MOST_CHANGES = 24;

  private final Told told;
  private final long holder;
  private final int step;

  FieldHistory(Told told, Call call, int step) {
    this.told = told;
    this.holder = Making.idOf(call.receiver());
    this.step = step;
  }

  /** The field that holds an object, and the call that was seen to have put it there. */
  record Put(String field, @Nullable Call by, int step) {}

  @Nullable Put holding(long id) {
    if (holder == 0 || step == 0) {
      return null;
    }
    Trail trail = told.following().object(holder);
    Sighting last = trail.openUntil(told.event(step));
    String field = last == null ? null : fieldOf(version(last), id);
    if (last == null || field == null) {
      return null;
    }
    Sighting since = since(trail, field, id);
    return new Put(field, told.call(since.call()), since.step());
  }

  /** The sighting that shows the object in the field first, without a break until now. */
  private Sighting since(Trail trail, String field, long id) {
    int changes = trail.before(step, true);
    int from = Math.max(0, changes - MOST_CHANGES);
    List<Sighting> versions = trail.list(from, changes - from, true);
    Sighting since = trail.firstOpen();
    for (Sighting one : versions) {
      Sighting before = trail.openUntil(one.event() - 1);
      boolean had = before != null && holds(version(before), field, id);
      if (!had && holds(version(one), field, id)) {
        since = one;
      }
    }
    return Objects.requireNonNull(since);
  }

  private @Nullable ObjectValue version(Sighting sighting) {
    Role role = sighting.role();
    boolean end = role == Role.RESULT || role == Role.AFTER;
    return ShownObjects.find(told.call(sighting.call()), end, holder);
  }

  private static @Nullable String fieldOf(@Nullable ObjectValue object, long id) {
    if (object == null || object.fields() == null) {
      return null;
    }
    return object.fields().stream()
        .filter(field -> Making.idOf(field.value()) == id)
        .map(Value.Field::name)
        .findFirst()
        .orElse(null);
  }

  private static boolean holds(@Nullable ObjectValue object, String field, long id) {
    return object != null
        && object.fields() != null
        && object.fields().stream()
            .anyMatch(one -> one.name().equals(field) && Making.idOf(one.value()) == id);
  }
}
