/** Pictures of sequence diagrams. */
@NullMarked
package tracewalk.trace.sequence.draw;

import org.jspecify.annotations.NullMarked;
