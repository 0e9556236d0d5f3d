package tracewalk.lesson.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** That every event comes before, after, or is over before every event of another selection. */
record Order(String key, Selector other) implements Assertion {

  @Override
  public @Nullable String problem(List<Event> events, Run run) {
    List<Event> others = other.events(run);
    if (others.isEmpty()) {
      return "expected " + text() + ", found " + other.nearest(run);
    }
    for (Event event : events) {
      for (Event against : others) {
        if (!holds(event, against)) {
          return "expected " + text() + ", found " + found(event, against);
        }
      }
    }
    return null;
  }

  private boolean holds(Event event, Event against) {
    return switch (key) {
      case "before" -> event.step() < against.step();
      case "after" -> event.step() > against.step();
      default -> event.lastStep() > 0 && event.lastStep() < against.step();
    };
  }

  private String found(Event event, Event against) {
    String own =
        key.equals("ends_before") ? "its end at step " + event.lastStep() : "step " + event.step();
    return own + " and the other at step " + against.step();
  }

  @Override
  public String text() {
    return key.replace('_', ' ') + " " + other.text();
  }
}
