package tracewalk.recorded.type;

import java.util.function.Supplier;

/** Local and anonymous classes that capture, extend with arguments and capture again. */
public final class LocalAndAnonymous {

  private LocalAndAnonymous() {}

  abstract static class Greeter {
    final String word;

    Greeter(String word) {
      this.word = checked(word);
    }

    static String checked(String word) {
      return word.trim();
    }

    abstract String greet();
  }

  static Supplier<String> greeter(String name, long wide) {
    class Local extends Greeter {
      Local() {
        super(" hello ");
      }

      @Override
      String greet() {
        return word + name + wide;
      }
    }
    Greeter anonymous =
        new Greeter(new Local().greet()) {
          private final String end = mark();

          String mark() {
            return "!";
          }

          @Override
          String greet() {
            return word + end + name;
          }
        };
    return () ->
        new Object() {
          String both() {
            return anonymous.greet() + new Local().greet();
          }
        }.both();
  }

  public static Object run() {
    return greeter("jo", 2).get();
  }
}
