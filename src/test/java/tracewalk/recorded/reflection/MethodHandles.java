package tracewalk.recorded.reflection;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/** Method handles to all kinds of methods, bound, filtered, and guarded. */
public final class MethodHandles {

  private final int number;

  MethodHandles(int number) {
    this.number = number;
  }

  int plus(int more) {
    return number + more;
  }

  static int twice(int value) {
    return value * 2;
  }

  static boolean small(int value) {
    return value < 10;
  }

  public static Object run() throws Throwable {
    java.lang.invoke.MethodHandles.Lookup lookup = java.lang.invoke.MethodHandles.lookup();
    MethodType intToInt = MethodType.methodType(int.class, int.class);
    MethodHandle make =
        lookup.findConstructor(MethodHandles.class, MethodType.methodType(void.class, int.class));
    MethodHandle plus = lookup.findVirtual(MethodHandles.class, "plus", intToInt);
    MethodHandle twice = lookup.findStatic(MethodHandles.class, "twice", intToInt);
    MethodHandle small =
        lookup.findStatic(
            MethodHandles.class, "small", MethodType.methodType(boolean.class, int.class));
    MethodHandle bound = plus.bindTo((MethodHandles) make.invoke(3));
    MethodHandle guarded = java.lang.invoke.MethodHandles.guardWithTest(small, bound, twice);
    return (int) guarded.invokeExact(4) + (int) guarded.invokeExact(40);
  }
}
