package tracewalk.lesson.claim;

import java.util.function.BiPredicate;

/**
 * A condition that narrows a selection.
 *
 * @param text the condition as messages say it
 * @param instead what an event has where the condition asks
 */
record Condition(String text, BiPredicate<Event, Run> holds, Facet instead) {

  /** That something known of the event looks as expected. */
  static Condition of(Expected expected) {
    return new Condition(expected.text(), (event, run) -> expected.met(event), expected.facet());
  }

  boolean test(Event event, Run run) {
    return holds.test(event, run);
  }
}
