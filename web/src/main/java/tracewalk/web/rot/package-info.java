/**
 * Changes a program in small ways and asks which claim of a walk notices. Start at {@link
 * tracewalk.web.rot.Rot}.
 */
@NullMarked
package tracewalk.web.rot;

import org.jspecify.annotations.NullMarked;
