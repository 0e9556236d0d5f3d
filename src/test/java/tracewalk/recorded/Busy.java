package tracewalk.recorded;

/** Calls itself for ever in two threads, until it is killed; says when it has begun. */
public final class Busy {

  static int work(int depth, String text) {
    return depth == 0 ? text.length() : 1 + work(depth - 1, text);
  }

  static void round() {
    work(10, "text");
  }

  public static void main(String[] arguments) {
    for (int i = 0; i < 1000; i++) {
      round();
    }
    new Thread(Busy::forEver).start();
    System.out.println("begun");
    forEver();
  }

  private static void forEver() {
    while (true) {
      round();
    }
  }
}
