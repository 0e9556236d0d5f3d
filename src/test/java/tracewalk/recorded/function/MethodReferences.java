package tracewalk.recorded.function;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** References to static, bound, unbound and constructor methods, to varargs and by super. */
public class MethodReferences {

  private final String name;

  MethodReferences(String name) {
    this.name = name;
  }

  static int length(String text) {
    return text.length();
  }

  String name() {
    return name;
  }

  String greet(String other) {
    return name + " greets " + other;
  }

  static String joined(Object... all) {
    return Arrays.asList(all).toString();
  }

  static class Loud extends MethodReferences {
    Loud(String name) {
      super(name);
    }

    @Override
    String name() {
      Supplier<String> quiet = super::name;
      return quiet.get() + "!";
    }
  }

  interface Two {
    String of(Object one, Object other);
  }

  public static Object run() {
    Function<String, MethodReferences> make = MethodReferences::new;
    Function<MethodReferences, String> unbound = MethodReferences::name;
    UnaryOperator<String> bound = make.apply("a")::greet;
    ToIntFunction<String> fixed = MethodReferences::length;
    IntFunction<MethodReferences[]> array = MethodReferences[]::new;
    Two varargs = MethodReferences::joined;
    return unbound.apply(new Loud("b"))
        + bound.apply("c")
        + fixed.applyAsInt("four")
        + array.apply(2).length
        + varargs.of(1, 2);
  }
}
