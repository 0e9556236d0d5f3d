/**
 * How true recorded times are: known moments beside what was recorded of them. Start at {@link
 * ClockBenchmark}.
 */
@NullMarked
package tracewalk.bench.clock;

import org.jspecify.annotations.NullMarked;
