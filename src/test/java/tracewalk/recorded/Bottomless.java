package tracewalk.recorded;

/** Uses up the stack five times, and goes on each time. */
@SuppressWarnings("InfiniteRecursion") // to its end
public final class Bottomless {

  private int reached;

  int deep(int depth) {
    reached = depth;
    return deep(depth + 1) + 1;
  }

  static int after() {
    return 1;
  }

  public static void main(String[] arguments) {
    Bottomless bottomless = new Bottomless();
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      try {
        bottomless.deep(1);
      } catch (StackOverflowError expected) {
        least = Math.min(least, bottomless.reached);
        after();
      }
    }
    System.out.println(least);
  }
}
