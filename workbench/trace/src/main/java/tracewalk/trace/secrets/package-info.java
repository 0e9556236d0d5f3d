/**
 * Looks through a recording for what should not be shared. Start at {@link
 * tracewalk.trace.secrets.SecretSearch}.
 */
@NullMarked
package tracewalk.trace.secrets;

import org.jspecify.annotations.NullMarked;
