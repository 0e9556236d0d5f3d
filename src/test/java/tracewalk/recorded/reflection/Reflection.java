package tracewalk.recorded.reflection;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Methods and constructors called by reflection, often enough for the JDK to change how. */
public final class Reflection {

  private int number;

  Reflection(int number) {
    this.number = number;
  }

  int plus(int more) {
    return number + more;
  }

  static void fail() {
    throw new IllegalStateException("by reflection");
  }

  public static Object run() throws Exception {
    Constructor<Reflection> make = Reflection.class.getDeclaredConstructor(int.class);
    Method plus = Reflection.class.getDeclaredMethod("plus", int.class);
    int sum = 0;
    for (int i = 0; i < 40; i++) {
      sum += (int) plus.invoke(make.newInstance(i), 1);
    }
    try {
      Reflection.class.getDeclaredMethod("fail").invoke(null);
    } catch (InvocationTargetException thrown) {
      return sum + thrown.getCause().getMessage();
    }
    return "nothing thrown";
  }
}
