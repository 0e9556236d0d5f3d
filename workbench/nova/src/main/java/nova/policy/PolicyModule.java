package nova.policy;

import java.util.Map;
import java.util.function.Function;
import nova.RequestContext;
import nova.exception.PolicyNotAuthorized;
import nova.objects.base.NovaObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.policy.Enforcer;
import port.PortOf;
import runtime.Kwargs;
import runtime.Site;

/** Asks the rules whether a context may act; one set of rules a cell. */
@PortOf("nova/policy.py")
public final class PolicyModule {
  private static final Logger LOG = LoggerFactory.getLogger("nova.policy");

  private PolicyModule() {}

  /** Forgets the rules, so that the next question reads the file again. */
  @PortOf("reset#L30-L34")
  public static void reset() {
    Site.current().setAttribute(Enforcer.class, new Enforcer());
  }

  @PortOf("init#L37-L54")
  public static void init() {
    Site.current().attribute(Enforcer.class, Enforcer::new);
  }

  @PortOf("set_rules#L57-L67")
  public static void setRules(Map<?, ?> rules, boolean overwrite) {
    enforcer().setRules(rules, overwrite);
  }

  private static Enforcer enforcer() {
    return Site.current().attribute(Enforcer.class, Enforcer::new);
  }

  /** {@code target} is a map or an object; refused means {@link PolicyNotAuthorized}. */
  public static boolean enforce(RequestContext context, String action, Object target) {
    return enforce(context, action, target, true);
  }

  @PortOf("enforce#L70-L105")
  public static boolean enforce(
      RequestContext context, String action, Object target, boolean doRaise) {
    init();
    Map<String, Object> credentials = context.toDict();
    boolean result = enforcer().enforce(action, reader(target), credentials);
    if (doRaise && !result) {
      credentials.remove("auth_token");
      LOG.debug("Policy check for {} failed with credentials {}", action, credentials);
      throw new PolicyNotAuthorized(Kwargs.of("action", action));
    }
    return result;
  }

  private static Function<String, Object> reader(Object target) {
    if (target instanceof NovaObject object) {
      return object::get;
    }
    return target == null ? name -> null : ((Map<?, ?>) target)::get;
  }

  /** Whether the roles make an administrator. */
  @PortOf("check_is_admin#L108-L117")
  public static boolean checkIsAdmin(RequestContext context) {
    init();
    Map<String, Object> credentials = context.toDict();
    return enforcer().enforce("context_is_admin", credentials::get, credentials);
  }
}
