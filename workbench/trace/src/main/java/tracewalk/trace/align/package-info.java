/**
 * Two runs side by side: which calls and messages of one answer which of the other, and where the
 * first difference is. Start at {@link tracewalk.trace.align.Alignment}.
 */
@NullMarked
package tracewalk.trace.align;

import org.jspecify.annotations.NullMarked;
