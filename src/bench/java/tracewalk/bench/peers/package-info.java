/** The same work without a recorder, with this one and with those of others, by turns. */
@NullMarked
package tracewalk.bench.peers;

import org.jspecify.annotations.NullMarked;
