package tracewalk.web.rot;

/** What the tests change. */
public final class Sample {
  private final StringBuilder told = new StringBuilder();

  private void one() {
    told.append('1');
  }

  private void two() {
    told.append('2');
  }

  private static boolean isThree(int number) {
    return number == 3;
  }

  /** Tells what it did. */
  @Override
  public String toString() {
    one();
    two();
    if (isThree(3)) {
      told.append("three_times");
    }
    return told.toString();
  }
}
