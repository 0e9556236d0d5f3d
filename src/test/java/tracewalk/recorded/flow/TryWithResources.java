package tracewalk.recorded.flow;

import java.util.ArrayList;
import java.util.List;

/** Resources that close in reverse, and whose closing throws. */
public final class TryWithResources {

  private TryWithResources() {}

  record Resource(String name, List<String> order, boolean broken) implements AutoCloseable {
    Resource {
      order.add("open " + name);
    }

    @Override
    public void close() {
      order.add("close " + name);
      if (broken) {
        throw new IllegalStateException("cannot close " + name);
      }
    }
  }

  static void use(List<String> order) {
    try (Resource a = new Resource("a", order, false);
        Resource b = new Resource("b", order, true)) {
      work(a, b);
    }
  }

  static void work(Resource one, Resource other) {
    throw new UnsupportedOperationException(one.name() + other.name());
  }

  public static Object run() {
    List<String> order = new ArrayList<>();
    try {
      use(order);
    } catch (UnsupportedOperationException thrown) {
      order.add(thrown.getMessage() + thrown.getSuppressed()[0].getMessage());
    }
    return order;
  }
}
