package tracewalk.web.replay.lane;

/**
 * Where work is done: a service of a cell, or one of its threads.
 *
 * @param place the cell or the process; empty where a program has neither
 */
public record Lane(String place, String name) {}
