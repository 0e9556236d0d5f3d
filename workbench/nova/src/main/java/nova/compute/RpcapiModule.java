package nova.compute;

import java.util.List;
import nova.exception.NovaException;
import nova.objects.Instance;
import oslo.config.Opt;
import port.PortOf;
import runtime.Text;
import runtime.Truth;

/** To which host a message for the compute service goes. */
@PortOf("nova/compute/rpcapi.py")
public final class RpcapiModule {
  public static final List<Opt> OPTS =
      List.of(Opt.string("compute_topic", "compute"), Opt.str("upgrade_levels", "compute", null));

  private RpcapiModule() {}

  /** The host asked for, else the instance's; throws where there is neither. */
  @PortOf("_compute_host#L50-L66")
  static String computeHost(String host, Instance instance) {
    if (Truth.of(host)) {
      return host;
    }
    if (instance == null) {
      throw new NovaException("No compute host specified");
    }
    if (!Truth.of(instance.get("host"))) {
      throw new NovaException(
          Text.format("Unable to find host for Instance %s", instance.get("uuid")));
    }
    return (String) instance.get("host");
  }
}
