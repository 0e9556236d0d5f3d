package tracewalk.recorded.newest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** What Java has gained since 17; compiled by the tests where there is a compiler for it. */
public final class Newest {

  sealed interface Shape permits Circle, Box, Pair {}

  record Circle(int radius) implements Shape {}

  record Box(int width, int height) implements Shape {}

  record Pair(Shape one, Shape other) implements Shape {}

  enum Colour {
    RED,
    GREEN
  }

  static int area(Object shape) {
    return switch (shape) {
      case null -> none();
      case Circle(int radius) when large(radius) -> -1;
      case Circle(var radius) -> 3 * radius * radius;
      case Box box -> box.width() * box.height();
      case Pair(Box(int width, _), Shape other) -> width + area(other);
      case Pair(var one, var other) -> area(one) + area(other);
      case Colour.RED -> 7;
      case Colour colour -> colour.ordinal();
      default -> throw new IllegalArgumentException(described(shape));
    };
  }

  static boolean large(int radius) {
    return radius > 100;
  }

  static int none() {
    return 0;
  }

  static String described(Object shape) {
    return "no shape: " + shape;
  }

  static Object patterns() {
    int sum = area(null) + area(new Circle(200)) + area(new Circle(2)) + area(new Box(2, 3));
    sum += area(new Pair(new Box(4, 5), new Circle(1)));
    sum += area(new Pair(new Circle(1), new Box(1, 1)));
    sum += area(Colour.RED) + area(Colour.GREEN);
    if (new Pair(new Box(1, 2), new Circle(3)) instanceof Pair(Box(var width, var height), _)) {
      sum += width + height;
    }
    try {
      return sum + area("text");
    } catch (IllegalArgumentException expected) {
      return sum + expected.getMessage();
    }
  }

  static class Checked {
    final int value;

    Checked(int value) {
      this.value = value;
      shown();
    }

    void shown() {}
  }

  /** A constructor that works, fails and catches before it calls the superclass's. */
  static final class Early extends Checked {
    final String name;

    Early(int value) {
      int checked;
      try {
        checked = positive(value);
      } catch (ArithmeticException none) {
        checked = 1;
      }
      name = named(checked);
      if (checked == 3) {
        throw new IllegalStateException(named(checked));
      }
      super(checked);
      shown();
    }

    static int positive(int value) {
      return 6 / value;
    }

    static String named(int value) {
      return "n" + value;
    }
  }

  static Object early() {
    String found = new Early(1).name + new Early(0).name;
    try {
      return new Early(2).name;
    } catch (IllegalStateException expected) {
      return found + expected.getMessage();
    }
  }

  private static final AtomicInteger COUNT = new AtomicInteger();

  static int work(int number) throws InterruptedException {
    Thread.sleep(1);
    COUNT.addAndGet(number);
    return half(number) + half(number);
  }

  static int half(int number) throws InterruptedException {
    Thread.yield();
    Thread.sleep(1);
    return number / 2;
  }

  static Object virtualThreads() throws Exception {
    int sum = 0;
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int number = i;
        tasks.add(() -> work(number));
      }
      for (Future<Integer> future : each.invokeAll(tasks)) {
        sum += future.get();
      }
    }
    Thread thread = Thread.ofVirtual().name("own").start(() -> COUNT.addAndGet(none()));
    thread.join();
    return sum + " " + COUNT;
  }

  public static void main(String[] arguments) throws Exception {
    System.out.println(patterns() + " " + early() + " " + virtualThreads());
  }
}
