package standin;

import java.util.Map;
import nova.RequestContext;
import oslo.messaging.Target;

/** Stands in for nova-consoleauth: takes tokens in and forgets them. */
public final class ConsoleAuth {
  public static final Target TARGET = Target.of("version", "2.1");

  public Target target() {
    return TARGET;
  }

  public Object authorizeConsole(RequestContext context, Map<String, Object> kwargs) {
    return null;
  }

  public Object deleteTokensForInstance(RequestContext context, String instanceUuid) {
    return null;
  }
}
