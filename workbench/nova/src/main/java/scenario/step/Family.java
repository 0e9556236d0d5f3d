package scenario.step;

import java.util.ArrayList;
import java.util.List;
import runtime.Attributes;
import scenario.language.Kind;

/** Words {@code prefix.method}, one for each method of the classes that the prefix stands for. */
final class Family {
  private final String prefix;
  private final String service;
  private final Word action;
  private final List<Class<?>> owners;

  Family(String prefix, String service, Word action, Class<?>... owners) {
    this.prefix = prefix;
    this.service = service;
    this.action = action;
    this.owners = List.of(owners);
  }

  String prefix() {
    return prefix;
  }

  /** The word, or null where no class has such a method. */
  Verb find(String word) {
    String method = word.startsWith(prefix) ? word.substring(prefix.length()) : "";
    List<String> parameters = new ArrayList<>();
    for (Class<?> owner : owners) {
      parameters.addAll(Attributes.parameters(owner, method));
    }
    boolean exists = owners.stream().anyMatch(owner -> Attributes.declares(owner, method));
    return exists ? verb(parameters) : null;
  }

  private Verb verb(List<String> parameters) {
    Verb verb = new Verb(service, action).may("args", Kind.ARGUMENTS);
    if (parameters.contains("instance")) {
      verb.may("instance", Kind.INSTANCE).may("instance_as", Kind.ASKER);
    }
    for (String parameter : parameters) {
      if (!List.of("context", "ctxt", "instance", "args", "kwargs").contains(parameter)) {
        verb.may(parameter, Kind.ANY);
      }
    }
    return parameters.contains("kwargs") ? verb.open() : verb;
  }
}
