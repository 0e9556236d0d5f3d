/** Two recordings side by side on a page. Start at {@link tracewalk.web.compare.Comparisons}. */
@NullMarked
package tracewalk.web.compare;

import org.jspecify.annotations.NullMarked;
