package tracewalk.trace;

import org.jspecify.annotations.Nullable;

/** One event of the window; {@code callId} is 0 for a send outside every recorded call. */
public record Step(int number, StepKind kind, int callId, @Nullable Integer link, long timeNs) {}
