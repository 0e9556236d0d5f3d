/**
 * Follows objects, messages and options through a recording: where each was shown, made, changed,
 * sent on, read. Start at {@link tracewalk.trace.follow.Following}.
 */
@NullMarked
package tracewalk.trace.follow;

import org.jspecify.annotations.NullMarked;
