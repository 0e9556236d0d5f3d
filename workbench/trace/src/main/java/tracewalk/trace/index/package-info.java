/**
 * One pass over a recording, kept in primitive arrays: millions of calls need no object each. Start
 * at {@link tracewalk.trace.index.IndexBuilder}.
 */
@NullMarked
package tracewalk.trace.index;

import org.jspecify.annotations.NullMarked;
