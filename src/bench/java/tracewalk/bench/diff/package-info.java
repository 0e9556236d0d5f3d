/** How long it takes to compare two long recordings. */
@NullMarked
package tracewalk.bench.diff;

import org.jspecify.annotations.NullMarked;
