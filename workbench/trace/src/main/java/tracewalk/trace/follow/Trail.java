package tracewalk.trace.follow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an object was shown, in the order of events, as far as that is known yet. */
public interface Trail {
  int count();

  /** How many of these show it changed. */
  int changes();

  /** Some of these; places are counted from 0. */
  List<Sighting> list(int from, int most, boolean changedOnly);

  /** How many come before the event of a step. */
  int before(int step, boolean changedOnly);

  /** The first that shows its parts. */
  @Nullable Sighting firstOpen();

  /** The last that shows its parts, at an event or before. */
  @Nullable Sighting openUntil(int event);

  /** The first of all. */
  default @Nullable Sighting first() {
    return list(0, 1, false).stream().findFirst().orElse(null);
  }
}
