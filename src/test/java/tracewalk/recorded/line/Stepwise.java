package tracewalk.recorded.line;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Code whose lines and local variables a recording at level {@code lines} is asked for. */
public final class Stepwise {

  private Stepwise() {}

  public static void main(String[] args) {
    System.out.println(loop(3));
    System.out.println(branch(true));
    System.out.println(guarded("12") + guarded("x"));
    System.out.println(choose("b"));
    System.out.println(lambda(4));
    System.out.println(scopes());
    System.out.println(late(1));
    System.out.println(wide(7L, 0.5));
    System.out.println(login("jane", "hunter2"));
    System.out.println(down(2));
    System.out.println(new Derived(5).total());
    System.out.println(many());
    System.out.println(texts());
  }

  static int loop(int times) {
    int sum = 0;
    for (int i = 0; i < times; i++) {
      sum += i * 10;
    }
    return sum;
  }

  static String branch(boolean up) {
    String way;
    if (up) {
      way = "up";
    } else {
      way = "down";
    }
    return way;
  }

  static int guarded(String text) {
    int result = 0;
    try {
      result = Integer.parseInt(text);
    } catch (NumberFormatException odd) {
      result = -1;
    } finally {
      result += 100;
    }
    return result;
  }

  static int choose(String word) {
    int found;
    switch (word) {
      case "a":
        found = 1;
        break;
      case "b":
        found = 2;
        break;
      default:
        found = 3;
    }
    return found;
  }

  static int lambda(int base) {
    IntUnaryOperator plus =
        x -> {
          int y = x + base;
          return y;
        };
    return plus.applyAsInt(1);
  }

  static int scopes() {
    int all = 0;
    {
      int one = 1;
      all += one;
    }
    {
      String one = "two";
      all += one.length();
    }
    for (int round = 0; round < 2; round++) {
      int fresh = 9;
      all += fresh;
    }
    return all;
  }

  static int late(int step) {
    int value;
    step++;
    value = step * 2;
    return value;
  }

  static double wide(long much, double part) {
    long more = much * 2;
    float less = 0.25f;
    char letter = 'c';
    byte small = 3;
    boolean yes = more > 3;
    return more + part + less + letter + small + (yes ? 1 : 0);
  }

  static int login(String user, String password) {
    String secretToken = password + "!";
    char[] pwd = secretToken.toCharArray();
    return user.length() + pwd.length;
  }

  static int down(int left) {
    int here = left * 2;
    if (left > 0) {
      here += down(left - 1);
    }
    return here;
  }

  static int many() {
    List<Integer> numbers = List.of(3, 4);
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  static int texts() {
    int length = 0;
    for (String text : List.of("Aa", "BB", "BB")) {
      length += text.length();
    }
    return length;
  }

  /** A constructor that begins with an argument worked out in several lines. */
  static class Base {
    final int first;

    Base(int first) {
      this.first = first;
    }
  }

  /** Its constructor has lines before and after the other's. */
  static final class Derived extends Base {
    private final int second;

    Derived(int start) {
      super(start > 3 ? start * 2 : start);
      int half = first / 2;
      this.second = half;
    }

    int total() {
      return first + second;
    }
  }
}
