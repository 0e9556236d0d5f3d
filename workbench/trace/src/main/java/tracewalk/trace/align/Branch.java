package tracewalk.trace.align;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A call, a message or a sleep of a run, with what it set off below it.
 *
 * @param name what it is compared by first: the cell and the callable, or the kind and the method
 * @param facts what else is known of it, in order; how a call ended is the fact {@code threw} or
 *     {@code open}
 */
public record Branch(Kind kind, String name, Map<String, String> facts, List<Branch> below) {

  /** The facts that are known only when a call ends. */
  static final Set<String> ENDINGS = Set.of("threw", "open");

  /** What a branch stands for. */
  public enum Kind {
    CALL,
    MESSAGE,
    SLEEP
  }

  /** One line: a call as {@code name [threw X]}, anything else as {@code ~ name fact=value}. */
  public String text() {
    return text(facts.keySet());
  }

  /** The line with these facts only. */
  String text(Collection<String> shown) {
    String between = kind == Kind.CALL ? " " : "=";
    String told =
        facts.entrySet().stream()
            .filter(fact -> shown.contains(fact.getKey()))
            .map(fact -> " " + fact.getKey() + between + fact.getValue())
            .collect(Collectors.joining());
    if (kind != Kind.CALL) {
      return "~ " + name + told;
    }
    return told.isEmpty() ? name : name + " [" + told.strip() + "]";
  }
}
