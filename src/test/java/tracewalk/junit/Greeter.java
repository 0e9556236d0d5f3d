package tracewalk.junit;

/** A program that greets everybody it is told of, and refuses nobody without a name. */
final class Greeter {
  private Greeter() {}

  public static void main(String[] names) {
    Thread.currentThread().setName("door");
    for (String name : names) {
      greet(name);
    }
    leave();
  }

  static String greet(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("nobody");
    }
    return greeting(name);
  }

  static String greeting(String name) {
    return "hello " + name;
  }

  static void leave() {}
}
