/**
 * Two recordings side by side: what one did that the other did not. Start at {@link
 * tracewalk.trace.diff.Difference}.
 */
@NullMarked
package tracewalk.trace.diff;

import org.jspecify.annotations.NullMarked;
