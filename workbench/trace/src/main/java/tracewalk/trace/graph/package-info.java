/**
 * Which methods called which others, how often, and which handed work over. Start at {@link
 * tracewalk.trace.graph.CallGraph}.
 */
@NullMarked
package tracewalk.trace.graph;

import org.jspecify.annotations.NullMarked;
