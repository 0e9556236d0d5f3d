package tracewalk.trace.sequence;

/**
 * Who calls and is called: a service, a class or a thread.
 *
 * @param box the cell or process around it, or empty
 */
public record Participant(String name, String box) {}
