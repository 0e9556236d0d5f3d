/** Programs that are recorded to see what it costs; they time themselves. */
@NullMarked
package tracewalk.bench.peers.work;

import org.jspecify.annotations.NullMarked;
