/** How long questions about recordings take to make. */
@NullMarked
package tracewalk.bench.questions;

import org.jspecify.annotations.NullMarked;
