package oslo.policy;

import java.util.Map;
import java.util.function.Function;

/** One condition of a rule. */
@FunctionalInterface
interface Check {
  boolean allows(Function<String, Object> target, Map<String, Object> creds, Rules rules);
}
