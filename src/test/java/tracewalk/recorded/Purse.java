package tracewalk.recorded;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hands over one of each kind of value, and changes itself once. */
public final class Purse {

  enum Coin {
    CENT
  }

  record Pair(Object left, Object right) {}

  private int coins = 3;
  private final String owner = "jane";
  private Purse twin;

  void add(int more) {
    coins += more;
  }

  int count() {
    return coins;
  }

  static Object take(Object anything) {
    return anything;
  }

  static void numbers(boolean b, char c, byte n, short s, int i, long l, float f, double d) {}

  private static List<Object> nest(int depth) {
    return depth == 0 ? List.of("deep") : List.of(nest(depth - 1));
  }

  public static void main(String[] arguments) {
    Purse purse = new Purse();
    purse.count();
    purse.add(2);
    numbers(true, 'c', (byte) -1, (short) 2, -3, 1L << 40, 0.5f, 1e300);
    take(null);
    take("text");
    take("x".repeat(5000));
    take(Coin.CENT);
    take(new BigDecimal("1.50"));
    take(Instant.EPOCH);
    take(Optional.of("inside"));
    take(new int[] {1, 2});
    take(new ArrayList<>(Collections.nCopies(100, 7)));
    take(Set.of("one"));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", null);
    take(map);
    take(Collections.unmodifiableMap(map));
    take(nest(9));
    purse.twin = purse;
    take(purse);
    take(new Pair(purse, purse));
    take(new Thread());
    Runnable lambda = () -> take(map);
    take(lambda);
  }
}
