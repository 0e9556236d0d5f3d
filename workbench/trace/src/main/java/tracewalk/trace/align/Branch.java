package tracewalk.trace.align;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A call, a message or a sleep of a run, with what it set off below it. */
public interface Branch {

  /** The facts that are known only when a call ends. */
  Set<String> ENDINGS = Set.of("threw", "open", "returned", "this after");

  /** What a branch stands for. */
  enum Kind {
    CALL,
    MESSAGE,
    SLEEP
  }

  Kind kind();

  /** What it is compared by first: the cell and the callable, or the kind and the method. */
  String name();

  /**
   * What else is known of it, in order; how a call ended is the fact {@code threw} or {@code open}.
   */
  Map<String, String> facts();

  List<Branch> below();

  /** A branch of which everything is at hand. */
  static Branch of(Kind kind, String name, Map<String, String> facts, List<Branch> below) {
    return new Known(kind, name, facts, below);
  }

  /** What stands for it where it is like its partner. */
  default String title() {
    return text();
  }

  /** One line: a call as {@code name [threw X]}, anything else as {@code ~ name fact=value}. */
  default String text() {
    return text(facts());
  }

  /** The line with these facts. */
  default String text(Map<String, String> told) {
    boolean call = kind() == Kind.CALL;
    String between = call ? " " : "=";
    String all =
        told.entrySet().stream()
            .map(fact -> " " + fact.getKey() + between + fact.getValue())
            .collect(Collectors.joining(call ? "," : ""));
    if (!call) {
      return "~ " + name() + all;
    }
    return all.isEmpty() ? name() : name() + " [" + all.strip() + "]";
  }
}
