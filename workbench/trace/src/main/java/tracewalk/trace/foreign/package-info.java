/**
 * Recordings made of other tools' files. Start at {@link tracewalk.trace.foreign.Import}; each
 * format has a reader, and all of them tell a {@code Draft} what was entered and left.
 */
@NullMarked
package tracewalk.trace.foreign;

import org.jspecify.annotations.NullMarked;
