package tracewalk.trace.index;

/**
 * What one pass found.
 *
 * @param marks the events that name a moment
 * @param threadOrder the threads, by position in the reader's list, in the order of first events
 */
public record Index(
    Events events, CallTree calls, Links links, IntList marks, IntList threadOrder) {}
