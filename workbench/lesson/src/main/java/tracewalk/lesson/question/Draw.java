package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that a seed decides. */
final class Draw {
  private final Random random;

  Draw(long seed) {
    // Seeds that follow each other give first numbers that are alike, unless they are mixed
    random = new Random((seed + 1) * 0x9E3779B97F4A7C15L);
  }

  /** A number from 0 up to, but without, a limit. */
  int below(int limit) {
    return random.nextInt(limit);
  }

  <T> T one(List<T> from) {
    return from.get(below(from.size()));
  }

  <T> List<T> shuffled(Collection<T> all) {
    List<T> mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, random);
    return mixed;
  }
}
