package tracewalk.agent.weave;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tracewalk.agent.runtime.secret.Secrets;

/** The annotated fields and record components of one class, and who else hands them on. */
final class SecretMembers {

  private final Set<String> names = new HashSet<>();

  void add(String className, String name) {
    Secrets.annotated(className, name);
    names.add(name);
  }

  /** What gives out such a field, by its name, or takes one in, has a secret too. */
  void tell(List<MethodFacts> methods) {
    for (String name : names) {
      String property = name.toLowerCase(Locale.ROOT);
      for (MethodFacts facts : methods) {
        String method = facts.name.toLowerCase(Locale.ROOT);
        if (facts.types.length == 0
            && (method.equals(property)
                || method.equals("get" + property)
                || method.equals("is" + property))) {
          facts.annotatedResult = true;
        }
        int parameter = facts.parameter(name);
        if (parameter >= 0) {
          facts.secretParameters[parameter] = true;
        }
      }
    }
  }
}
