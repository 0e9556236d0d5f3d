/** Sequence diagrams and what other programs read of them. */
@NullMarked
package tracewalk.trace.sequence;

import org.jspecify.annotations.NullMarked;
