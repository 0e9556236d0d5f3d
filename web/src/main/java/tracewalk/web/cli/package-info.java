/** The command line. Start at {@link tracewalk.web.cli.Tracewalk}. */
@NullMarked
package tracewalk.web.cli;

import org.jspecify.annotations.NullMarked;
