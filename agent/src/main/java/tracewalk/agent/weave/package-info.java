/**
 * Puts the recorder's calls into the classes that are selected, as they are loaded. Start at {@link
 * tracewalk.agent.weave.Transformer}.
 */
@NullMarked
package tracewalk.agent.weave;

import org.jspecify.annotations.NullMarked;
