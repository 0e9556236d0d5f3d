package tracewalk.agent.format;

/**
 * A thread that made at least one recorded call.
 *
 * @param id 1 for the first that was seen
 */
public record ThreadInfo(int id, String name, boolean daemon) {}
