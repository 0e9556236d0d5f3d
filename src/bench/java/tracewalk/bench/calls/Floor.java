package tracewalk.bench.calls;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The least that a recorder with exact times could do: ask the clock twice, keep 32 bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Floor {
  private static final int LONGS = 1 << 17;

  private final long[] kept = new long[LONGS];
  private int at;

  @Benchmark
  public long twoTimesAndBytes() {
    int here = at;
    at = here + 4 & (LONGS - 1);
    kept[here] = System.nanoTime();
    kept[here + 1] = here;
    kept[here + 2] = at;
    kept[here + 3] = System.nanoTime();
    return kept[here + 3];
  }
}
