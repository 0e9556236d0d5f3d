/**
 * Knows secrets by the name of what holds them, by annotation and by their shape, and takes them
 * out of texts. It uses nothing but the JDK, for it runs inside recorded programs. Start at {@code
 * Secrets}.
 */
@NullMarked
package tracewalk.agent.runtime.secret;

import org.jspecify.annotations.NullMarked;
