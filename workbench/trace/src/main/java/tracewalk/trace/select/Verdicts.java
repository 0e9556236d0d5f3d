package tracewalk.trace.select;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rule, if any, that leaves out each of some numbered things; worked out once for each. */
final class Verdicts {
  private static final Rule[] RULES = Rule.values();
  private static final byte NONE = 1;

  private byte[] known = new byte[64];

  @Nullable Rule of(int number, Supplier<@Nullable Rule> rule) {
    if (number >= known.length) {
      known = Arrays.copyOf(known, Math.max(number + 1, known.length * 2));
    }
    if (known[number] == 0) {
      Rule found = rule.get();
      known[number] = found == null ? NONE : (byte) (found.ordinal() + NONE + 1);
    }
    return known[number] == NONE ? null : RULES[known[number] - NONE - 1];
  }
}
