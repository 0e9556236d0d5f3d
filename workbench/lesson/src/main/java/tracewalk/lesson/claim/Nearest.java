package tracewalk.lesson.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tracewalk.trace.Send;

/** Names of a run that look like one that it does not have. */
final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  /** The nearest names as the end of a message, or nothing where none is near. */
  static String to(String name, boolean sends, Run run) {
    String plain = plain(name);
    List<String> near =
        (sends ? ofSends(run) : ofCalls(run))
            .distinct()
            .filter(each -> distance(plain, plain(each)) <= Math.max(2, plain.length() / 3))
            .sorted(
                Comparator.comparingInt((String each) -> distance(plain, plain(each)))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .toList();
    return near.isEmpty()
        ? ""
        : near.stream().collect(Collectors.joining(" or ", "; near is ", ""));
  }

  private static Stream<String> ofSends(Run run) {
    return run.sends().stream().map(Send::what).filter(Objects::nonNull);
  }

  private static Stream<String> ofCalls(Run run) {
    return run.callees().stream().filter(run::counts).map(CallName::of);
  }

  private static String plain(String name) {
    String words = name.replaceAll("^.*\\.(?=[^.]+\\.[^.]+$)", "");
    return words.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** How many letters must be put in, left out or exchanged to make one of the other. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int at = 0; at <= other.length(); at++) {
      row[at] = at;
    }
    for (int line = 1; line <= one.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int at = 1; at <= other.length(); at++) {
        int exchanged = diagonal + (one.charAt(line - 1) == other.charAt(at - 1) ? 0 : 1);
        diagonal = row[at];
        row[at] = Math.min(exchanged, 1 + Math.min(row[at], row[at - 1]));
      }
    }
    return row[other.length()];
  }
}
