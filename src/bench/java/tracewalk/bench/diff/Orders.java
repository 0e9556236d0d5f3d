package tracewalk.bench.diff;

/** A program of as many calls as told, ten of them for each order; some orders are off by one. */
public final class Orders {
  private static final int ITEMS = 9;

  private Orders() {}

  static int item(int place, String name) {
    return place + name.length();
  }

  static int order(int number, int extra) {
    int sum = 0;
    for (int place = 0; place < ITEMS; place++) {
      sum += item(place, "item" + (number + place) % 100);
    }
    return extra == 0 ? sum : sum + item(ITEMS, "extra");
  }

  /** The number of calls, and how many orders have one item more. */
  public static void main(String[] arguments) {
    int orders = Integer.parseInt(arguments[0]) / (ITEMS + 1);
    int changed = Integer.parseInt(arguments[1]);
    long sum = 0;
    for (int number = 0; number < orders; number++) {
      boolean extra = changed > 0 && number % (orders / changed) == 0;
      sum += order(number, extra ? 1 : 0);
    }
    System.out.println(sum);
  }
}
