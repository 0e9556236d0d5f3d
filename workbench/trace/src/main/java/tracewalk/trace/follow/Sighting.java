package tracewalk.trace.follow;

/**
 * One event that shows an object.
 *
 * @param step the step of the event, or 0 outside the window
 * @param call whose beginning or end it is
 * @param inside whether it is only shown inside another object
 * @param open whether its parts are shown
 * @param changed whether they differ from when they were shown before
 */
public record Sighting(
    int event, int step, int call, Role role, boolean inside, boolean open, boolean changed) {}
