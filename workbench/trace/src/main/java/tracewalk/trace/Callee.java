package tracewalk.trace;

import org.jspecify.annotations.Nullable;

/** What was called: known without decoding a call, and the same object for every call of it. */
public record Callee(String className, String method, @Nullable Origin origin) {}
