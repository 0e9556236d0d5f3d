/**
 * Why something happens in a recording: what chose the method that a call landed in, by which
 * messages control came here, what follows from a step. Start at {@link
 * tracewalk.trace.cause.Landing}.
 */
@NullMarked
package tracewalk.trace.cause;

import org.jspecify.annotations.NullMarked;
