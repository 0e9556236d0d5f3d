package tracewalk.recorded.function;

import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** A lambda that calls itself through a field, and one through a local array. */
public final class RecursiveLambda {

  private RecursiveLambda() {}

  private static Function<Integer, Integer> factorial;

  public static Object run() {
    factorial = n -> n < 2 ? 1 : n * factorial.apply(n - 1);
    IntUnaryOperator[] fibonacci = new IntUnaryOperator[1];
    fibonacci[0] = n -> n < 2 ? n : fibonacci[0].applyAsInt(n - 1) + fibonacci[0].applyAsInt(n - 2);
    return factorial.apply(5) + fibonacci[0].applyAsInt(7);
  }
}
