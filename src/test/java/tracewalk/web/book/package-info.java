/** Documents to keep: what stands in them, and that they stand alone. */
@NullMarked
package tracewalk.web.book;

import org.jspecify.annotations.NullMarked;
