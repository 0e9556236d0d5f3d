package tracewalk.recorded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** One of each kind of thing that Java can call, always in the same way. */
@SuppressWarnings({"InfiniteRecursion", "ReturnValueIgnored"}) // it is about the calls
public final class Constructs {

  static int initialised = first();

  int field = first();

  {
    field += first();
  }

  static int first() {
    return 1;
  }

  interface Shape {
    int area();

    default int twice() {
      return helper() * 2;
    }

    private int helper() {
      return area();
    }

    static Shape unit() {
      return () -> 1;
    }
  }

  record Square(int side) implements Shape {
    Square {
      if (side < 0) {
        throw new IllegalArgumentException("negative: " + side);
      }
    }

    Square() {
      this(1);
    }

    @Override
    public int area() {
      return side * side;
    }
  }

  enum Operation {
    PLUS {
      @Override
      int apply(int a, int b) {
        return a + b;
      }
    },
    TIMES {
      @Override
      int apply(int a, int b) {
        return a * b;
      }
    };

    abstract int apply(int a, int b);
  }

  static class Base<T> {
    final T value;

    Base(T value) {
      if (value == null) {
        throw new IllegalStateException("no value");
      }
      this.value = value;
      called();
    }

    T get() {
      return value;
    }

    void called() {}
  }

  static class Derived extends Base<String> implements Comparable<Derived> {
    Derived(String value) {
      super(prepared(value));
      called();
    }

    Derived() {
      this("none");
    }

    static String prepared(String value) {
      return value == null ? null : value.trim();
    }

    @Override
    String get() {
      return super.get() + "!";
    }

    @Override
    public int compareTo(Derived other) {
      return value.compareTo(other.value);
    }
  }

  final class Inner {
    int outer() {
      return field;
    }
  }

  static class Resource implements AutoCloseable {
    @Override
    public void close() {
      first();
    }
  }

  static class Numbers implements Iterable<Integer> {
    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < 3;
        }

        @Override
        public Integer next() {
          return next++;
        }
      };
    }
  }

  static int sum(int... numbers) {
    return Arrays.stream(numbers).map(n -> n + 0).sum();
  }

  static long deep(int depth) {
    return depth == 0 ? 0 : 1 + deep(depth - 1);
  }

  static void failing(int depth) {
    try {
      if (depth > 0) {
        failing(depth - 1);
      } else {
        throw new UnsupportedOperationException("deep");
      }
    } finally {
      first();
    }
  }

  static void use(Object result) {}

  static synchronized int locked() {
    return first();
  }

  static String choose(Object value) {
    if (value instanceof Square square && square.side() > 1) {
      return "large";
    }
    return switch (String.valueOf(value)) {
      case "a", "b" -> "letter";
      default -> "other";
    };
  }

  static void constructors() {
    new Constructs().new Inner().outer();
    new Derived().get();
    Base<String> base = new Derived(" x ");
    base.get();
    try {
      new Derived(null);
    } catch (IllegalStateException expected) {
      first();
    }
    try {
      new Square(-1);
    } catch (IllegalArgumentException expected) {
      first();
    }
  }

  static void functions() {
    Shape.unit().twice();
    new Square().twice();
    use(new Square(3).equals(new Square(3)));
    use(new Square(3).toString());
    Supplier<Square> made = Square::new;
    Function<Square, Integer> area = Square::area;
    use(area.apply(made.get()));
    Runnable anonymous =
        new Runnable() {
          @Override
          public void run() {
            first();
          }
        };
    anonymous.run();
    List<Derived> sorted = new ArrayList<>(List.of(new Derived("b"), new Derived("a")));
    sorted.sort(Comparator.naturalOrder());
    sorted.sort(Comparator.comparing(Derived::get).reversed());
  }

  static void flow() {
    for (Operation operation : Operation.values()) {
      operation.apply(2, 3);
    }
    Operation.valueOf("PLUS").apply(1, 1);
    for (int n : new Numbers()) {
      sum(n, n);
    }
    try (Resource resource = new Resource()) {
      locked();
    }
    try {
      failing(5);
    } catch (UnsupportedOperationException expected) {
      first();
    }
    deep(5000);
    choose(new Square(2));
    choose("a");
  }

  static void reflection() throws Exception {
    Constructs.class.getDeclaredMethod("locked").invoke(null);
    Derived.class.getDeclaredConstructor(String.class).newInstance("r");
    Shape proxy =
        (Shape)
            java.lang.reflect.Proxy.newProxyInstance(
                Constructs.class.getClassLoader(),
                new Class<?>[] {Shape.class},
                (self, method, arguments) -> first());
    proxy.area();
  }

  static void threads() throws Exception {
    Thread thread = new Thread(Constructs::first, "by-hand");
    thread.start();
    thread.join();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Callable<Integer>> tasks = List.of(Constructs::first, () -> sum(1, 2), Constructs::locked);
    pool.invokeAll(tasks);
    pool.shutdown();
    CompletableFuture.supplyAsync(() -> sum(4)).thenApply(n -> n + first()).get();
  }

  public static void main(String[] arguments) throws Exception {
    constructors();
    functions();
    flow();
    reflection();
    threads();
    System.out.println("done " + initialised);
  }
}
