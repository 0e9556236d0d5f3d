package nova.baserpc;

import nova.RequestContext;
import oslo.messaging.Target;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Kwargs;

/** Server side of what every service answers. */
@PortOf("nova/baserpc.py::BaseRPCAPI")
public final class BaseRPCAPI {
  public static final Target TARGET = Target.of("namespace", BaseAPI.NAMESPACE, "version", "1.1");

  private final String serviceName;
  private final Integer backdoorPort;

  @PortOf("__init__#L74-L76")
  public BaseRPCAPI(String serviceName, Integer backdoorPort) {
    this.serviceName = serviceName;
    this.backdoorPort = backdoorPort;
  }

  public Target target() {
    return TARGET;
  }

  @PortOf("ping#L78-L80")
  public Object ping(RequestContext context, Object arg) {
    return JsonUtils.toPrimitive(Kwargs.of("service", serviceName, "arg", arg));
  }

  @PortOf("get_backdoor_port#L82-L83")
  public Integer getBackdoorPort(RequestContext context) {
    return backdoorPort;
  }
}
