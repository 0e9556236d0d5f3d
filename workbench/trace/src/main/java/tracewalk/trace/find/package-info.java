/**
 * Finds steps by what was called and by what they show, through lists of who shows what that are
 * made once. Start at {@link tracewalk.trace.find.StepFinder}.
 */
@NullMarked
package tracewalk.trace.find;

import org.jspecify.annotations.NullMarked;
