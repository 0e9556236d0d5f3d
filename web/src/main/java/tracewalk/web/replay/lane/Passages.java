package tracewalk.web.replay.lane;

import java.util.List;

/**
 * What passed between lanes.
 *
 * @param every of how many messages one is among the hops
 */
public record Passages(List<Hop> hops, int every) {}
