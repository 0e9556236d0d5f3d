/** Texts of sequence diagrams, read by those they are written for. */
@NullMarked
package tracewalk.trace.sequence.text;

import org.jspecify.annotations.NullMarked;
