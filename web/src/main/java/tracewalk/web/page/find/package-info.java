/** What a search shows; start at {@link tracewalk.web.page.find.FindPage}. */
@NullMarked
package tracewalk.web.page.find;

import org.jspecify.annotations.NullMarked;
