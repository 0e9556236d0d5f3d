package tracewalk.recorded.function;

import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Lambdas: with nothing, with captured values, nested, in fields and initialisers. */
public final class Lambdas {

  static final Supplier<String> FIELD = () -> said("field");
  private final int number = 4;

  static String said(String what) {
    return what;
  }

  IntUnaryOperator adder() {
    return n -> n + number;
  }

  static Function<Integer, Function<Integer, Integer>> curried() {
    return a -> b -> a * b;
  }

  static int with(long wide, double also, String text) {
    IntSupplier captured = () -> (int) (wide + also) + text.length();
    return captured.getAsInt();
  }

  public static Object run() {
    Runnable nothing = () -> {};
    nothing.run();
    return FIELD.get()
        + new Lambdas().adder().applyAsInt(3)
        + curried().apply(6).apply(7)
        + with(1, 2, "abc");
  }
}
