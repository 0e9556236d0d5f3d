package tracewalk.recorded.type;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;

/** Annotations read at run time, whose methods the JDK makes. */
public final class Annotations {

  private Annotations() {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface Weight {
    int value() default 3;
  }

  @Weight(5)
  static int heavy() {
    return 1;
  }

  @Weight
  static int light() {
    return 2;
  }

  public static Object run() throws Exception {
    int sum = 0;
    for (String name : List.of("heavy", "light")) {
      sum += Annotations.class.getDeclaredMethod(name).getAnnotation(Weight.class).value();
    }
    return sum + heavy() + light();
  }
}
