package tracewalk.web.replay.lane;

import java.util.BitSet;
import java.util.List;

/**
 * What passed between lanes.
 *
 * @param every of how many messages one is among the hops
 * @param atWork which lanes do anything in the view
 */
public record Passages(List<Hop> hops, int every, BitSet atWork) {}
