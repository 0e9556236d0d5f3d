package tracewalk.bench.recorded;

/** The class whose calls are recorded, if any are. */
public final class Recorded {
  private final String[] answers;
  private int asked;

  public Recorded(String[] answers) {
    this.answers = answers;
  }

  /** So many calls with two numbers each. */
  public long numbers(int depth, long value) {
    return depth == 1 ? value : numbers(depth - 1, value + depth) ^ 1;
  }

  /** So many calls with a text, a number and an object; the last of eight makes its answer. */
  public String objects(String name, int depth, Object load) {
    if (depth > 1) {
      return objects(name, depth - 1, load);
    }
    int times = ++asked;
    return (times & 7) == 0
        ? name.concat(Integer.toString(times))
        : answers[times * 31 & (answers.length - 1)];
  }
}
