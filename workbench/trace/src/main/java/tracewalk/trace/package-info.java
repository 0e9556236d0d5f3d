/**
 * A recording as data: calls, steps, sends and accounts of a run. Start at {@link
 * tracewalk.trace.Recording}.
 */
@NullMarked
package tracewalk.trace;

import org.jspecify.annotations.NullMarked;
