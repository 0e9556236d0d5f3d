/**
 * A recording held against facts of another program's run: what that run called and sent, in order
 * and nesting, and the rows it left. Start at {@link tracewalk.trace.golden.Fidelity}.
 */
@NullMarked
package tracewalk.trace.golden;

import org.jspecify.annotations.NullMarked;
