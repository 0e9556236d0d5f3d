/**
 * Sequence diagrams of a selection of calls. Start at {@link tracewalk.trace.sequence.Sequence},
 * which makes a {@link tracewalk.trace.sequence.Diagram}; packages below draw or tell it.
 */
@NullMarked
package tracewalk.trace.sequence;

import org.jspecify.annotations.NullMarked;
