/** A recording as the page steps through it: which calls are in view, what follows what. */
@NullMarked
package tracewalk.web.replay;

import org.jspecify.annotations.NullMarked;
