/**
 * Benchmarks of whole processes: the flagship ({@link FlagshipBenchmark}) and recordings that are
 * long ({@link ScaleBenchmark}). What the others share is here too.
 */
@NullMarked
package tracewalk.bench;

import org.jspecify.annotations.NullMarked;
