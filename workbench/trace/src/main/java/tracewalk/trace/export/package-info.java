/**
 * Calls as files of other tools, written as they are gone through. Start at {@link
 * tracewalk.trace.export.Export}.
 */
@NullMarked
package tracewalk.trace.export;

import org.jspecify.annotations.NullMarked;
