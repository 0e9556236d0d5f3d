package tracewalk.web.replay.lane;

import java.util.List;

/**
 * A part of a view as its lanes show it, with an account of what is left out.
 *
 * @param from the first place, from 1
 * @param to the last place
 * @param total how many places the view has
 * @param looked how many places were looked at; fewer than there are while they are being counted
 * @param merged how many places are one where the lanes are drawn
 * @param hops the messages that are drawn
 * @param known how many there are in what was looked at
 * @param every of how many messages one was noted
 * @param lanesLeftOut how many lanes are not drawn
 */
public record Stretch(
    int from,
    int to,
    int total,
    int looked,
    int merged,
    List<Strip> strips,
    List<Hop> hops,
    int known,
    int every,
    int lanesLeftOut) {

  /** A lane with its work. */
  public record Strip(Lane lane, List<Bar> bars) {}

  /** Work without a pause, from one place to another. */
  public record Bar(int from, int to) {}

  public int size() {
    return to - from + 1;
  }

  /** Whether only a part of the places was looked at. */
  public boolean sampled() {
    return looked < size();
  }

  /** Whether fewer messages are drawn than are known. */
  public boolean thinned() {
    return every > 1 || hops.stream().mapToInt(Hop::count).sum() < known;
  }
}
