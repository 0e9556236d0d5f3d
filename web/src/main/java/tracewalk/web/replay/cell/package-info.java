/** The cells of a run as a tree, and the way that a message took through them. */
@NullMarked
package tracewalk.web.replay.cell;

import org.jspecify.annotations.NullMarked;
