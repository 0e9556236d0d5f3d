package tracewalk.recorded;

/** Runs {@code run()} of each class whose name is given, and prints what it comes to. */
public final class RunAll {

  private RunAll() {}

  public static void main(String[] names) throws Exception {
    for (String name : names) {
      Class<?> type = Class.forName(name);
      System.out.println(name + " = " + type.getMethod("run").invoke(null));
    }
  }
}
