package tracewalk.trace.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in aligned forests.
 *
 * @param callers what it is below, outermost first
 * @param at its place among the neighbours
 */
public record Spot(List<Aligned> callers, List<Aligned> neighbours, int at) {

  /** The difference that happened first: how a call ended counts when it ended. */
  public static Optional<Spot> firstDifference(List<Aligned> forest) {
    return find(new ArrayList<>(), forest);
  }

  private static Optional<Spot> find(List<Aligned> callers, List<Aligned> neighbours) {
    for (int at = 0; at < neighbours.size(); at++) {
      Aligned one = neighbours.get(at);
      if (!one.same()) {
        Spot here = new Spot(List.copyOf(callers), neighbours, at);
        return Optional.of(
            one.matches() || one.endsOtherwise() ? below(callers, one).orElse(here) : here);
      }
    }
    return Optional.empty();
  }

  private static Optional<Spot> below(List<Aligned> callers, Aligned one) {
    callers.add(one);
    Optional<Spot> found = find(callers, one.below());
    callers.remove(callers.size() - 1);
    return found;
  }
}
