/**
 * Records programs that are not ours: starts them under the agent, joins what their JVMs wrote.
 * Start at {@link tracewalk.web.record.RecordedCommand}.
 */
@NullMarked
package tracewalk.web.record;

import org.jspecify.annotations.NullMarked;
