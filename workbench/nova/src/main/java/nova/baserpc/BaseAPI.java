package nova.baserpc;

import java.util.List;
import nova.RequestContext;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.messaging.Caller;
import oslo.messaging.Target;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Kwargs;

/** Client of what every service answers. */
@PortOf("nova/baserpc.py::BaseAPI")
public final class BaseAPI {
  public static final List<Opt> OPTS = List.of(Opt.str("upgrade_levels", "baseapi", null));
  static final String NAMESPACE = "baseapi";

  private final Caller client;

  @PortOf("__init__#L50-L57")
  public BaseAPI(String topic) {
    Target target = Target.of("topic", topic, "namespace", NAMESPACE, "version", "1.0");
    client = RpcModule.getClient(target, CONF.string("upgrade_levels", "baseapi"), null);
  }

  @PortOf("ping#L59-L62")
  public Object ping(RequestContext context, Object arg, Integer timeout) {
    Object primitive = JsonUtils.toPrimitive(arg);
    return client
        .prepare(Kwargs.of("timeout", timeout))
        .call(context, "ping", Kwargs.of("arg", primitive));
  }

  @PortOf("get_backdoor_port#L64-L66")
  public Object getBackdoorPort(RequestContext context, String host) {
    return client
        .prepare(Kwargs.of("server", host, "version", "1.1"))
        .call(context, "get_backdoor_port", Kwargs.of());
  }
}
