package tracewalk.recorded.function;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Own code called from streams, one of them parallel. */
public final class Streams {

  private Streams() {}

  static boolean odd(int number) {
    return number % 2 == 1;
  }

  static int square(int number) {
    return number * number;
  }

  public static Object run() {
    int sum = IntStream.range(0, 20).filter(Streams::odd).map(Streams::square).sum();
    int parallel = IntStream.range(0, 500).parallel().map(n -> square(n) % 7).sum();
    List<String> words =
        Stream.of("b", "a", "c").sorted((a, b) -> b.compareTo(a)).map(w -> w + w).toList();
    return sum + " " + parallel + " " + words;
  }
}
