package tracewalk.recorded.type;

import java.util.EnumMap;
import java.util.Map;

/** Enums: constants with bodies, constructors, values, valueOf, switch over one. */
public final class Enums {

  private Enums() {}

  enum Operation {
    PLUS("+") {
      @Override
      int apply(int a, int b) {
        return a + b;
      }
    },
    TIMES("*") {
      @Override
      int apply(int a, int b) {
        return a * b;
      }
    };

    private final String sign;

    Operation(String sign) {
      this.sign = checked(sign);
    }

    private static String checked(String sign) {
      return sign.trim();
    }

    abstract int apply(int a, int b);

    String sign() {
      return sign;
    }
  }

  static int weight(Operation operation) {
    switch (operation) {
      case PLUS:
        return 1;
      default:
        return 2;
    }
  }

  public static Object run() {
    StringBuilder all = new StringBuilder();
    for (Operation operation : Operation.values()) {
      all.append(operation.apply(3, 4)).append(operation.sign()).append(weight(operation));
    }
    return all + Operation.valueOf("TIMES").name() + new EnumMap<>(Map.of(Operation.PLUS, 1));
  }
}
