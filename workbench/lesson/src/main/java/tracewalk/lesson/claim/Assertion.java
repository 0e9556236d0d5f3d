package tracewalk.lesson.claim;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a claim says of the events it selected. */
interface Assertion {

  /** What is wrong, as "expected this, found that", or null. */
  @Nullable String problem(List<Event> events, Run run);

  String text();

  /** Whether it can be true when there are no such events. */
  default boolean standsWithoutEvents() {
    return false;
  }

  /** An assertion that every event must meet on its own. */
  static Assertion each(String text, BiFunction<Event, Run, @Nullable String> found) {
    return new Assertion() {
      @Override
      public @Nullable String problem(List<Event> events, Run run) {
        for (Event event : events) {
          String instead = found.apply(event, run);
          if (instead != null) {
            return "expected " + text + ", found " + instead + " at step " + event.step();
          }
        }
        return null;
      }

      @Override
      public String text() {
        return text;
      }
    };
  }
}
