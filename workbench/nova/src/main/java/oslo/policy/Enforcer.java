package oslo.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import oslo.config.CONF;
import oslo.config.ConfigFilesNotFoundError;
import oslo.config.Opt;

/** Holds the rules of a cell's policy file. */
public final class Enforcer {
  public static final List<Opt> OPTS =
      List.of(
          Opt.string("policy_file", "policy.json"),
          Opt.string("policy_default_rule", "default"),
          Opt.multi(Opt.DEFAULT, "policy_dirs", List.of("policy.d")));

  private static final String SHIPPED = "policy.json";

  private final String defaultRule = CONF.string(Opt.DEFAULT, "policy_default_rule");
  private Rules rules;

  /** Rules given by hand instead of a file. */
  public void setRules(Map<?, ?> given, boolean overwrite) {
    Rules parsed = Rules.of(given, defaultRule);
    if (overwrite || rules == null) {
      rules = parsed;
    } else {
      rules.update(parsed);
    }
  }

  /** Whether the rule allows it; an unknown rule falls back on the default one. */
  public boolean enforce(String rule, Function<String, Object> target, Map<String, Object> creds) {
    // Differs from nova: the file is read once, not whenever it changed, and policy_dirs are not
    // read
    if (rules == null) {
      rules = Rules.loadJson(policyText(), defaultRule);
    }
    return rules.allows(rule, target, creds);
  }

  /** The named file; the rules as shipped where the default name leads nowhere. */
  private static String policyText() {
    String name = CONF.string(Opt.DEFAULT, "policy_file");
    String path = CONF.findFile(name);
    if (path == null && !name.equals(SHIPPED)) {
      throw new ConfigFilesNotFoundError(List.of(name));
    }
    try {
      return path == null ? shipped() : Files.readString(Path.of(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String shipped() throws IOException {
    try (InputStream file = Enforcer.class.getResourceAsStream("/" + SHIPPED)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
