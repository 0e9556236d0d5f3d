package tracewalk.web.replay.cell;

import tracewalk.trace.Send;
import tracewalk.web.replay.lane.Lane;

/**
 * A part of a message's way, from where it was sent to where it was taken.
 *
 * @param taken the step at which it was taken, or 0 if it is on its way
 */
public record Leg(Send send, Lane from, Lane to, int taken) {}
