package tracewalk.agent.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts parts whose order is by chance into one that is the same in every run, where the JDK alone
 * can compare them: texts, numbers, enum constants, classes.
 */
final class Sorted {

  private static final int MOST = 1 << 10;

  private record Pair(@Nullable Object part, @Nullable Object value) {}

  private Sorted() {}

  static void each(Parts parts, Object container, Parts.Sink sink) {
    Parts.Order order = parts.order(container);
    if (order == Parts.Order.KEPT) {
      parts.each(container, sink);
      return;
    }
    Collected all = new Collected();
    parts.each(container, all);
    if (all.pairs.size() < MOST && all.isComparable(order)) {
      all.pairs.sort(all);
    }
    for (Pair pair : all.pairs) {
      if (!sink.put(pair.part, pair.value)) {
        return;
      }
    }
  }

  private static final class Collected extends Parts.Sink implements Comparator<Pair> {
    private final List<Pair> pairs = new ArrayList<>();

    @Override
    boolean put(@Nullable Object part, @Nullable Object value) {
      pairs.add(new Pair(part, value));
      return pairs.size() < MOST;
    }

    boolean isComparable(Parts.Order order) {
      Object first = pairs.isEmpty() ? null : pairs.get(0).part;
      if (first == null || !(hashesByIdentity(first) || isScalar(first, order))) {
        return false;
      }
      for (Pair pair : pairs) {
        if (pair.part == null || kind(pair.part) != kind(first)) {
          return false;
        }
      }
      return true;
    }

    private static boolean hashesByIdentity(Object part) {
      return part instanceof Enum || part instanceof Class;
    }

    private static boolean isScalar(Object part, Parts.Order order) {
      return order == Parts.Order.BY_CHANCE
          && (part instanceof String
              || part instanceof Character
              || part instanceof Integer
              || part instanceof Long);
    }

    private static Class<?> kind(Object part) {
      return part instanceof Enum ? Enum.class : part.getClass();
    }

    @Override
    public int compare(Pair one, Pair other) {
      Object a = one.part;
      Object b = other.part;
      if (a instanceof String text && b instanceof String more) {
        return text.compareTo(more);
      } else if (a instanceof Character c && b instanceof Character d) {
        return Character.compare(c, d);
      } else if (a instanceof Number n && b instanceof Number m) {
        return Long.compare(n.longValue(), m.longValue());
      } else if (a instanceof Class<?> c && b instanceof Class<?> d) {
        return c.getName().compareTo(d.getName());
      }
      return enums((Enum<?>) a, (Enum<?>) b);
    }

    private static int enums(@Nullable Enum<?> a, @Nullable Enum<?> b) {
      if (a == null || b == null) {
        return 0;
      }
      String first = a.getDeclaringClass().getName();
      int types = first.compareTo(b.getDeclaringClass().getName());
      return types != 0 ? types : Integer.compare(a.ordinal(), b.ordinal());
    }
  }
}
