package tracewalk.recorded.member;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Generic methods with bounds and wildcards. */
public final class Generics {

  private Generics() {}

  static <T extends Comparable<? super T>> T most(Collection<? extends T> all) {
    T most = null;
    for (T each : all) {
      most = most == null ? each : larger(most, each);
    }
    return most;
  }

  static <T extends Comparable<? super T>> T larger(T one, T other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  static final class Box<T> {
    private final T content;

    Box(T content) {
      this.content = content;
    }

    <R> Box<R> map(Function<? super T, ? extends R> change) {
      return new Box<>(change.apply(content));
    }

    T content() {
      return content;
    }
  }

  public static Object run() {
    return new Box<>(most(List.of(3, 5, 4))).map(n -> "n" + n).content();
  }
}
