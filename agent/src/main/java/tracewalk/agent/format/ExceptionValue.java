package tracewalk.agent.format;

import org.jspecify.annotations.Nullable;

/** An exception: its message as the field of Throwable has it, null where there is none. */
public record ExceptionValue(String type, @Nullable String message, long id) {}
