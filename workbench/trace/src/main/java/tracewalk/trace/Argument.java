package tracewalk.trace;

import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;

/** An argument under its parameter's name; the value is absent when none was captured. */
public record Argument(String name, String type, @Nullable Value value) {}
