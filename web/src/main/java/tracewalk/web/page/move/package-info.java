/** The moves from a step to another, each worked out when it is asked for. */
@NullMarked
package tracewalk.web.page.move;

import org.jspecify.annotations.NullMarked;
