package tracewalk.trace.find;

import java.util.List;
import java.util.function.IntUnaryOperator;
import tracewalk.trace.table.Bits;

/**
 * The steps that answer a query.
 *
 * @param events what was found, by event
 * @param stepOf the step of an event
 * @param hidden how many more answer that are not in view
 * @param groups the methods whose calls they belong to, the most frequent first
 * @param searched how much of the recording was looked through, from 0 to 1
 */
public record Found(
    Bits events, IntUnaryOperator stepOf, int hidden, List<Group> groups, double searched) {

  /** How many of the steps belong to calls of a method. */
  public record Group(String className, String method, int count) {}

  public int count() {
    return events.size();
  }

  /** The step at a place, from 0. */
  public int step(int place) {
    return stepOf.applyAsInt(events.at(place));
  }
}
