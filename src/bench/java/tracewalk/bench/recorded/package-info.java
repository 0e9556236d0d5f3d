/** What benchmarks record of their own; nothing else is in here, so that a package can be named. */
@NullMarked
package tracewalk.bench.recorded;

import org.jspecify.annotations.NullMarked;
