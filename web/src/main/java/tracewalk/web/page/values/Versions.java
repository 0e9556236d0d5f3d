package tracewalk.web.page.values;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.trace.Call;
import tracewalk.trace.follow.Role;
import tracewalk.trace.follow.ShownObjects;
import tracewalk.trace.follow.Sighting;
import tracewalk.trace.follow.Trail;
import tracewalk.web.replay.Changes;
import tracewalk.web.replay.Run;

/** What one object held whenever it was shown. */
record Versions(Run run, long id, Trail trail) {

  static Versions of(Run run, long id) {
    return new Versions(run, id, run.following().object(id));
  }

  /** The object with its parts, as an event shows it. */
  @Nullable ObjectValue at(@Nullable Sighting sighting) {
    if (sighting == null || !sighting.open()) {
      return null;
    }
    Role role = sighting.role();
    Call call = run.call(sighting.call());
    return ShownObjects.find(call, role == Role.RESULT || role == Role.AFTER, id);
  }

  @Nullable Sighting until(int event) {
    return event < 0 ? null : trail.openUntil(event);
  }

  /** How the object differs from when it was shown before. */
  List<Changes.Change> changes(Sighting sighting) {
    return between(until(sighting.event() - 1), sighting);
  }

  List<Changes.Change> between(@Nullable Sighting before, @Nullable Sighting after) {
    ObjectValue old = at(before);
    ObjectValue now = at(after);
    return old == null || now == null ? List.of() : Changes.shallow(old, now);
  }
}
