package tracewalk.recorded.function;

import java.util.Iterator;
import java.util.stream.StreamSupport;

/** An iterator and a spliterator of one's own, driven by the JDK. */
public final class Iterators {

  private Iterators() {}

  static final class Numbers implements Iterable<Integer> {
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

  public static Object run() {
    int sum = 0;
    for (int number : new Numbers()) {
      sum += number;
    }
    int[] total = {sum};
    new Numbers().forEach(n -> total[0] += n);
    return total[0] + StreamSupport.stream(new Numbers().spliterator(), false).count();
  }
}
