package tracewalk.recorded;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects that notice when anybody runs their code; what main prints is how often that was. */
public final class Watchful {

  static int noticed;

  @Override
  public String toString() {
    noticed++;
    return "seen";
  }

  @Override
  public int hashCode() {
    noticed++;
    return 7;
  }

  @Override
  public boolean equals(Object other) {
    noticed++;
    return this == other;
  }

  static final class Failure extends RuntimeException {
    Failure(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      noticed++;
      return "changed";
    }
  }

  static final class Settings extends LinkedHashMap<String, Object> {
    @Override
    public java.util.Set<Map.Entry<String, Object>> entrySet() {
      noticed++;
      return super.entrySet();
    }

    @Override
    public int size() {
      noticed++;
      return super.size();
    }
  }

  /** Collections whose methods are all the program's. */
  static final class Row extends java.util.AbstractList<Object> {
    private final Object only = "inside";

    @Override
    public Object get(int index) {
      noticed++;
      return only;
    }

    @Override
    public int size() {
      noticed++;
      return 1;
    }
  }

  static final class Chain extends java.util.LinkedList<Object> {
    @Override
    public java.util.Iterator<Object> iterator() {
      noticed++;
      return super.iterator();
    }

    @Override
    public int size() {
      noticed++;
      return super.size();
    }
  }

  static final class Promise extends java.util.concurrent.CompletableFuture<Object> {
    @Override
    public boolean isDone() {
      noticed++;
      return super.isDone();
    }
  }

  static final class Day extends java.util.Date {
    @Override
    public String toString() {
      noticed++;
      return "some day";
    }

    @Override
    public long getTime() {
      noticed++;
      return 0;
    }
  }

  static final class Least implements Comparable<Least>, java.util.Comparator<Object> {
    @Override
    public int compareTo(Least other) {
      noticed++;
      return 0;
    }

    @Override
    public int compare(Object one, Object other) {
      noticed++;
      return ((String) one).compareTo((String) other);
    }
  }

  /** Never initialised by the program. */
  static final class Asleep {
    static {
      noticed++;
    }
  }

  static void collections() throws java.io.IOException {
    Chain chain = new Chain();
    chain.add("link");
    java.util.TreeMap<Object, Object> tree = new java.util.TreeMap<>(new Least());
    tree.put("a", 1);
    tree.put("b", 2);
    java.util.PriorityQueue<Object> queue = new java.util.PriorityQueue<>(2, new Least());
    queue.add("first");
    queue.add("second");
    Object proxy =
        java.lang.reflect.Proxy.newProxyInstance(
            Watchful.class.getClassLoader(),
            new Class<?>[] {Runnable.class, CharSequence.class},
            (self, method, arguments) -> {
              noticed++;
              return null;
            });
    java.net.URL url =
        new java.net.URL(
            null,
            "own://host/path",
            new java.net.URLStreamHandler() {
              @Override
              protected java.net.URLConnection openConnection(java.net.URL opened) {
                return null;
              }

              @Override
              protected String toExternalForm(java.net.URL asked) {
                noticed++;
                return "asked";
              }
            });
    Object[] all = {
      chain,
      tree,
      tree.subMap("a", "b"),
      queue,
      proxy,
      url,
      new Row(),
      java.util.Collections.unmodifiableList(new Row()),
      new Row().subList(0, 1),
      new Promise(),
      new Day(),
      java.util.stream.Stream.of(new Watchful()),
      new java.util.concurrent.ConcurrentHashMap<>(Map.of(new Watchful(), new Watchful())),
      new java.util.HashSet<>(List.of(new Watchful())),
      java.util.Optional.of(new Watchful()),
      new Asleep[0]
    };
    noticed = 0;
    take(all);
    for (Object each : all) {
      take(each);
    }
  }

  static Object take(Object anything) {
    return anything;
  }

  static void fail() {
    throw new Failure("as the field has it");
  }

  public static void main(String[] arguments) throws java.io.IOException {
    Watchful watchful = new Watchful();
    Settings settings = new Settings();
    settings.put("key", watchful);
    Map<Object, Object> keyed = new HashMap<>();
    keyed.put(watchful, "value");
    noticed = 0;
    take(watchful);
    take(List.of(watchful, watchful));
    take(settings);
    take(keyed);
    take(new Object[] {watchful, settings});
    try {
      fail();
    } catch (Failure expected) {
      take(expected);
    }
    int before = noticed;
    collections();
    System.out.println("noticed " + (before + noticed));
  }
}
