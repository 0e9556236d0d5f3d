package tracewalk.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measured values of one kind, and the line that they make in a table of valueseconds. */
public final class Samples {
  private final String name;
  private final List<Double> values = new ArrayList<>();

  public Samples(String name) {
    this.name = name;
  }

  public void add(double value) {
    values.add(value);
  }

  public String name() {
    return name;
  }

  public int count() {
    return values.size();
  }

  public double median() {
    return quantile(0.5);
  }

  /** The smallest sample that at least this share of all samples does not exceed. */
  public double quantile(double share) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f | %.1f |",
        name,
        values.size(),
        quantile(0),
        median(),
        quantile(0.95),
        quantile(1));
  }

  static String head() {
    return "| what, in ms | runs | least | median | 95th percentile | most |\n"
        + "| --- | --- | --- | --- | --- | --- |";
  }
}
