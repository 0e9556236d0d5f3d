/**
 * The recorder as a {@code -javaagent}: {@link tracewalk.agent.Agent} starts it, {@code weave} puts
 * calls into the program's classes, {@code runtime} writes the file, {@code format} reads it.
 */
@NullMarked
package tracewalk.agent;

import org.jspecify.annotations.NullMarked;
