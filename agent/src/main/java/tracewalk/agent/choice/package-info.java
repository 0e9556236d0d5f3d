/**
 * Which classes are recorded. Start at {@link tracewalk.agent.choice.Selection}; what a program's
 * own code is, where nobody says it, stands in {@code OwnCode}.
 */
@NullMarked
package tracewalk.agent.choice;

import org.jspecify.annotations.NullMarked;
