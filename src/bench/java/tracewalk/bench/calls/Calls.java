package tracewalk.bench.calls;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tracewalk.bench.recorded.Recorded;

/** One operation is one call, with its return. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Calls {
  private static final int DEEP = 10;
  private static final int MANY = 1024;

  private final String[] texts =
      IntStream.range(0, MANY).mapToObj(at -> "a text, the " + at).toArray(String[]::new);
  private final Object[] loads =
      IntStream.range(0, MANY / 4).mapToObj(at -> new int[] {at}).toArray();
  private final Recorded recorded = new Recorded(texts.clone());
  private int next;

  @Benchmark
  @OperationsPerInvocation(DEEP)
  public long numbers() {
    return recorded.numbers(DEEP, next++);
  }

  @Benchmark
  @OperationsPerInvocation(DEEP)
  public String objects() {
    int at = next++;
    return recorded.objects(texts[at & (MANY - 1)], DEEP, loads[at & (loads.length - 1)]);
  }
}
