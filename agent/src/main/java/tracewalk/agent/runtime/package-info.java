/**
 * What woven code calls, inside the recorded program: start at {@link
 * tracewalk.agent.runtime.Recorder}. These classes are defined in the boot loader and use nothing
 * but java.base.
 */
@NullMarked
package tracewalk.agent.runtime;

import org.jspecify.annotations.NullMarked;
