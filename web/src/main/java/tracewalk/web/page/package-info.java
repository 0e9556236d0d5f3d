/** What a page shows, as plain data for its template; start at {@link StepPage}. */
@NullMarked
package tracewalk.web.page;

import org.jspecify.annotations.NullMarked;
