/**
 * Weaves the classes of the JDK through which work passes from one thread to another. Start at
 * {@link tracewalk.agent.causes.Spots}: what is said where.
 */
@NullMarked
package tracewalk.agent.causes;

import org.jspecify.annotations.NullMarked;
