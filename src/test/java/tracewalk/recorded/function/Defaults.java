package tracewalk.recorded.function;

/** Own functional interfaces with default and static combinators. */
public final class Defaults {

  private Defaults() {}

  interface Rule {
    boolean holds(int number);

    default Rule and(Rule other) {
      return n -> holds(n) && other.holds(n);
    }

    static Rule not(Rule rule) {
      return n -> !rule.holds(n);
    }
  }

  public static Object run() {
    Rule large = n -> n > 10;
    Rule both = large.and(Rule.not(n -> n % 2 == 0));
    return both.holds(11) + " " + both.holds(12) + " " + both.holds(3);
  }
}
