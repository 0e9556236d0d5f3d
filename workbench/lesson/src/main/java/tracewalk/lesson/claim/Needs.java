package tracewalk.lesson.claim;

import java.util.Map;
import java.util.Set;
import tracewalk.lesson.text.Yaml;

/**
 * What must have been recorded for a claim to be decided. Level {@code values} has arguments and
 * results, their parts and the parts of these; the rest is seen at level {@code state}.
 */
final class Needs {
  private static final int DEEPEST_VALUE = 2;

  private Needs() {}

  /** Whether a claim, or a selection in it, speaks of what only level {@code state} has. */
  static boolean state(Yaml.Mapping claim) {
    return claim.values().entrySet().stream().anyMatch(Needs::state);
  }

  private static boolean state(Map.Entry<String, Yaml> word) {
    Yaml written = word.getValue();
    return switch (word.getKey()) {
      case "leaves", "changes", "value" -> true;
      case "receiver" ->
          !(written instanceof Yaml.Mapping fields)
              || !fields.values().keySet().equals(Set.of("type"));
      case "before", "after", "ends_before" ->
          written instanceof Yaml.Mapping other && state(other);
      case "returns" -> depth(written) > DEEPEST_VALUE;
      case "args" -> depth(written) > DEEPEST_VALUE + 1;
      default -> false;
    };
  }

  /** How many steps what is written leads into a value. */
  private static int depth(Yaml written) {
    if (written instanceof Yaml.Sequence list) {
      return 1 + list.items().stream().mapToInt(Needs::depth).max().orElse(0);
    }
    if (written instanceof Yaml.Mapping parts) {
      return parts.values().entrySet().stream()
          .mapToInt(part -> steps(part.getKey()) + depth(part.getValue()))
          .max()
          .orElse(0);
    }
    return 0;
  }

  private static int steps(String path) {
    int steps = 0;
    for (String part : path.split("\\.")) {
      steps += part.equals("contains") || !Pattern.isWord(part) ? 1 : 0;
    }
    return steps;
  }
}
