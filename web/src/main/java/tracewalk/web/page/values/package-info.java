/**
 * The values of a step, the objects among them, and what became of each. Start at {@link
 * tracewalk.web.page.values.ValueCards}.
 */
@NullMarked
package tracewalk.web.page.values;

import org.jspecify.annotations.NullMarked;
