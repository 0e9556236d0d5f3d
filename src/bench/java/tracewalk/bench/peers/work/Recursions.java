package tracewalk.bench.peers.work;

import java.util.stream.IntStream;
import tracewalk.bench.recorded.Recorded;

/** Recursions that are ten deep, so ten calls each time. */
final class Recursions {
  private static final int DEEP = 10;
  private static final int MANY = 1024;

  private final String[] texts =
      IntStream.range(0, MANY).mapToObj(at -> "a text, the " + at).toArray(String[]::new);
  private final Recorded recorded = new Recorded(texts.clone());
  private int next;

  /** With two numbers and a number as result. */
  static Chore numbers() {
    Recursions own = new Recursions();
    return () -> own.recorded.numbers(DEEP, own.next++);
  }

  /** With a text, a number and an object, and a text as result. */
  static Chore objects() {
    Recursions own = new Recursions();
    Object[] loads = IntStream.range(0, MANY / 4).mapToObj(Load::new).toArray();
    return () -> {
      int at = own.next++;
      String text = own.texts[at & (MANY - 1)];
      return own.recorded.objects(text, DEEP, loads[at & (loads.length - 1)]).length();
    };
  }

  private record Load(int number) {}
}
