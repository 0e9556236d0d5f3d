package tracewalk.trace;

import org.jspecify.annotations.Nullable;

/** A thread of the recorded program, with the cell and service that its name tells. */
public record ThreadView(
    String id, String name, boolean daemon, @Nullable String cell, @Nullable String service) {}
