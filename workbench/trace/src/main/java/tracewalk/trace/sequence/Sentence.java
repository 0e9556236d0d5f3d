package tracewalk.trace.sequence;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tracewalk.trace.Accounts;
import tracewalk.trace.select.Rule;

/** What is shown of all calls, in a sentence. */
public final class Sentence {
  private Sentence() {}

  /**
   * The sentence.
   *
   * @param outside how many calls began outside the marks
   */
  public static String of(
      long shown, Accounts.Line total, Map<Rule, Integer> hidden, long outside, boolean folded) {
    String rules =
        hidden.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(rule -> number(rule.getValue()) + " by --" + rule.getKey().word())
            .collect(Collectors.joining(", "));
    if (outside > 0) {
      rules += (rules.isEmpty() ? "" : ", ") + number(outside) + " outside the marks";
    }
    return number(shown)
        + " of "
        + number(total.entered())
        + " calls; "
        + number(total.entered() - total.dropped() - shown)
        + " hidden"
        + (rules.isEmpty() ? "" : ": " + rules)
        + "; "
        + number(total.dropped())
        + " dropped"
        + (folded ? "; repeats folded" : "");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
