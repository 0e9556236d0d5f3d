package tracewalk.recorded.flow;

/** Loops of all kinds, labelled breaks and continues, with calls in every part. */
public final class Loops {

  private Loops() {}

  static int steps;

  static boolean go(int i) {
    steps++;
    return i < 5;
  }

  static int next(int i) {
    return i + 1;
  }

  public static Object run() {
    int found = 0;
    outer:
    for (int i = 0; go(i); i = next(i)) {
      for (int j = 0; go(j); j = next(j)) {
        if (j > i) {
          continue outer;
        }
        if (i == 3 && go(j)) {
          found = i + j;
          break outer;
        }
      }
    }
    int k = 0;
    do {
      k = next(k);
    } while (go(k));
    while (k > 0 && go(k - 3)) {
      k--;
    }
    return found + k + steps;
  }
}
