package tracewalk.trace.cause;

import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Send;

/**
 * A message from one call to another.
 *
 * @param depth how many messages led to this one
 * @param taker the call that took it, null if none did
 */
public record Hop(int depth, Send send, @Nullable Call sender, @Nullable Call taker) {}
