package tracewalk.trace.select;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a call is left out; the first that holds is the one that counts. */
public enum Rule {
  FROM_STEP,
  TO_STEP,
  ROOT,
  PROCESS,
  CELL,
  SERVICE,
  THREAD,
  INCLUDE,
  EXCLUDE,
  PORTED,
  /** What is not of the wider choice that the selection narrows. */
  SCOPE,
  DEPTH,
  COLLAPSE;

  /** As it stands in an address and, behind two dashes, on a command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Rule> of(String word) {
    return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
  }
}
