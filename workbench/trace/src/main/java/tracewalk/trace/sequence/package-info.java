/**
 * Sequence diagrams of a selection of calls. Start at {@link tracewalk.trace.sequence.Diagram};
 * {@link tracewalk.trace.sequence.Plan} places one for drawing.
 */
@NullMarked
package tracewalk.trace.sequence;

import org.jspecify.annotations.NullMarked;
