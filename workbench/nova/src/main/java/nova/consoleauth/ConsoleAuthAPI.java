package nova.consoleauth;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.messaging.Caller;
import oslo.messaging.Target;
import port.PortOf;
import runtime.Kwargs;

/** Sends to nova-consoleauth. */
@PortOf("nova/consoleauth/rpcapi.py::ConsoleAuthAPI")
public final class ConsoleAuthAPI {
  public static final List<Opt> OPTS =
      List.of(
          Opt.string("consoleauth_topic", "consoleauth"),
          Opt.str("upgrade_levels", "consoleauth", null));

  public static final Map<String, String> VERSION_ALIASES =
      Map.of("grizzly", "1.2", "havana", "1.2", "icehouse", "2.0", "juno", "2.0", "kilo", "2.1");

  private final Caller client;

  @PortOf("__init__#L66-L71")
  public ConsoleAuthAPI() {
    Target target =
        Target.of("topic", CONF.string(Opt.DEFAULT, "consoleauth_topic"), "version", "2.1");
    String level = CONF.string("upgrade_levels", "consoleauth");
    String versionCap = level == null ? null : VERSION_ALIASES.getOrDefault(level, level);
    this.client = RpcModule.getClient(target, versionCap, null);
  }

  /** Waits until the token is in, though the answer says nothing. */
  @PortOf("authorize_console#L73-L89")
  public Object authorizeConsole(
      RequestContext ctxt,
      String token,
      String consoleType,
      String host,
      Object port,
      Object internalAccessPath,
      String instanceUuid,
      String accessUrl) {
    Map<String, Object> msgArgs =
        Kwargs.of(
            "token", token,
            "console_type", consoleType,
            "host", host,
            "port", port,
            "internal_access_path", internalAccessPath,
            "instance_uuid", instanceUuid,
            "access_url", accessUrl);
    String version = "2.1";
    if (!client.canSendVersion("2.1")) {
      version = "2.0";
      msgArgs.remove("access_url");
    }

    Caller cctxt = client.prepare(Kwargs.of("version", version));
    return cctxt.call(ctxt, "authorize_console", msgArgs);
  }

  @PortOf("check_token#L91-L93")
  public Object checkToken(RequestContext ctxt, String token) {
    Caller cctxt = client.prepare(Kwargs.of());
    return cctxt.call(ctxt, "check_token", Kwargs.of("token", token));
  }

  @PortOf("delete_tokens_for_instance#L95-L99")
  public void deleteTokensForInstance(RequestContext ctxt, String instanceUuid) {
    Caller cctxt = client.prepare(Kwargs.of());
    cctxt.cast(ctxt, "delete_tokens_for_instance", Kwargs.of("instance_uuid", instanceUuid));
  }
}
