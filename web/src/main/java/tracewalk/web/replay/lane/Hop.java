package tracewalk.web.replay.lane;

/**
 * What was sent in one lane and taken in another; both ends are places of the view, from 1.
 *
 * @param link which message, or the first of several that look alike from afar
 * @param count how many are drawn as this one
 */
public record Hop(int link, int from, int fromLane, int to, int toLane, int count) {}
