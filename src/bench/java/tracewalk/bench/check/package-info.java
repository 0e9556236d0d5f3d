/** How long a walk takes to check. Start at {@link tracewalk.bench.check.CheckBenchmark}. */
@NullMarked
package tracewalk.bench.check;

import org.jspecify.annotations.NullMarked;
