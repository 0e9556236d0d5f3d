package scenario.step;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import scenario.language.Kind;
import scenario.language.Vocabulary.Shape;

/** A word of the language: what it takes, what it does, and the service that does it. */
final class Verb {
  private final String service;
  private final Word action;
  private final Map<String, Kind> arguments = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private boolean open;

  Verb(String service, Word action) {
    this.service = service;
    this.action = action;
  }

  Verb may(String argument, Kind kind) {
    arguments.put(argument, kind);
    return this;
  }

  Verb must(String argument, Kind kind) {
    required.add(argument);
    return may(argument, kind);
  }

  /** Takes arguments of any other name as well. */
  Verb open() {
    open = true;
    return this;
  }

  String service() {
    return service;
  }

  Word action() {
    return action;
  }

  Shape shape() {
    return new Shape(arguments, required, open);
  }
}
