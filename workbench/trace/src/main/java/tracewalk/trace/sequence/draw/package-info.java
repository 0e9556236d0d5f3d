/** Sequence diagrams as pictures; {@link Plan} gives everything its place, the others draw it. */
@NullMarked
package tracewalk.trace.sequence.draw;

import org.jspecify.annotations.NullMarked;
