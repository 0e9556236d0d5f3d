/** Sequence diagrams as text that other programs draw. */
@NullMarked
package tracewalk.trace.sequence.text;

import org.jspecify.annotations.NullMarked;
