/**
 * What part of a recording is meant: the one language in which page, commands and exports say so.
 * Start at {@link tracewalk.trace.select.Selection}.
 */
@NullMarked
package tracewalk.trace.select;

import org.jspecify.annotations.NullMarked;
