/** How the reader says what to hide; start at {@link tracewalk.web.page.filter.FilterPage}. */
@NullMarked
package tracewalk.web.page.filter;

import org.jspecify.annotations.NullMarked;
