package oslo.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import oslo.serialization.JsonUtils;

/** Named rules; a name that is missing falls back on the default rule, else is refused. */
public final class Rules {
  private final Map<String, Check> checks = new LinkedHashMap<>();
  private final String defaultRule;

  private Rules(String defaultRule) {
    this.defaultRule = defaultRule;
  }

  /** Reads rules from the text of a policy file. */
  public static Rules loadJson(String text, String defaultRule) {
    return of((Map<?, ?>) JsonUtils.loads(text), defaultRule);
  }

  public static Rules of(Map<?, ?> rules, String defaultRule) {
    Rules result = new Rules(defaultRule);
    rules.forEach((name, rule) -> result.checks.put((String) name, RuleParser.parse(rule)));
    return result;
  }

  /** Whether the rule lets {@code creds} act on {@code target}. */
  public boolean allows(String rule, Function<String, Object> target, Map<String, Object> creds) {
    Check check = checks.get(rule);
    if (check == null) {
      check = checks.get(defaultRule);
    }
    return check != null && check.allows(target, creds, this);
  }

  /** Adds or replaces the rules of {@code others}. */
  public void update(Rules others) {
    checks.putAll(others.checks);
  }
}
