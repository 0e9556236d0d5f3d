/**
 * Where everything is in a recording, in tables that stay small beside it: a block of events is
 * read again when somebody asks for one of them. Start at {@link tracewalk.trace.index.Index}.
 */
@NullMarked
package tracewalk.trace.index;

import org.jspecify.annotations.NullMarked;
