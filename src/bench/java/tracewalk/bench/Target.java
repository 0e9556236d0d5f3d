package tracewalk.bench;

import java.util.Locale;

/**
 * Rows of a Markdown table that say what was measured, what was aimed at and whether it is reached.
 */
public final class Target {
  private Target() {}

  /** Begins a table whose rows have these three of what was measured. */
  static void head(String least, String middle, String most) {
    System.out.printf("| what | %s | %s | %s | target | reached |%n", least, middle, most);
    System.out.println("| --- | --- | --- | --- | --- | --- |");
  }

  /** The median is to be no more than this. */
  static void atMost(double target, Samples found) {
    row(found, number(target), found.median() <= target ? "yes" : "no");
  }

  /** Nothing was aimed at. */
  static void none(Samples found) {
    row(found, "", "");
  }

  private static void row(Samples found, String target, String reached) {
    System.out.printf(
        "| %s | %s | %s | %s | %s | %s |%n",
        found.name(),
        number(found.quantile(0)),
        number(found.median()),
        number(found.quantile(1)),
        target,
        reached);
  }

  /** With three digits that say something. */
  public static String number(double value) {
    double size = Math.abs(value);
    int places = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + places + "f", value);
  }
}
