/**
 * Records the scenarios of a walk afresh and watches its folder. Start at {@link
 * tracewalk.web.check.FreshRecordings}.
 */
@NullMarked
package tracewalk.web.check;

import org.jspecify.annotations.NullMarked;
