/** Benchmarks of the flagship, whole processes side by side. Start at {@link FlagshipBenchmark}. */
package tracewalk.bench;
