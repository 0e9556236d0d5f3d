package tracewalk.bench;

import java.util.List;

/**
 * A program for the page: a shop whose orders go through sixteen calls each, with texts and numbers
 * of their own, on threads that are named like the services of cells.
 */
public final class Shop {
  private static final int CALLS_AN_ORDER = 16;
  private static final String[] GOODS = {"lamp", "chair", "table", "kettle", "ladder", "globe"};

  private Shop() {}

  /** What is bought by whom. */
  record Order(String id, String customer, String good, int count) {}

  /** Takes orders in. */
  static final class Desk {
    private final Store store = new Store();
    private final Till till = new Till();

    String take(int number) {
      Order order = read(number);
      return confirm(order, store.pick(order), till.charge(order));
    }

    Order read(int number) {
      String good = GOODS[number % GOODS.length];
      return new Order(name("order", number), name("customer", number % 997), good, number % 7 + 1);
    }

    static String name(String kind, int number) {
      return kind + "-" + number;
    }

    String confirm(Order order, boolean there, long price) {
      return (there ? "sent " : "wait ") + order.id() + " for " + price;
    }
  }

  /** Keeps goods. */
  static final class Store {
    boolean pick(Order order) {
      return shelf(order.good()).contains(order.good()) && order.count() < 7;
    }

    List<String> shelf(String good) {
      return List.of(good, "spare " + good);
    }
  }

  /** Counts money. */
  static final class Till {
    long charge(Order order) {
      return price(order.good().length(), order.count());
    }

    long price(int unit, int count) {
      return (long) unit * count * 100;
    }
  }

  private static void serve(int orders, int from) {
    Desk desk = new Desk();
    long sum = 0;
    for (int order = 0; order < orders; order++) {
      sum += desk.take(from + order).length();
    }
    System.out.println(sum);
  }

  /** Wants the number of calls and of threads. */
  public static void main(String[] arguments) throws InterruptedException {
    int orders = Integer.parseInt(arguments[0]) / CALLS_AN_ORDER;
    Thread[] threads = new Thread[Integer.parseInt(arguments[1])];
    for (int at = 0; at < threads.length; at++) {
      int first = at * orders;
      threads[at] =
          new Thread(() -> serve(orders / threads.length, first), "cell" + at + "/shop/1");
      threads[at].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
