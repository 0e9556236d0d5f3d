package nova.manager;

import java.util.ArrayList;
import java.util.List;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.messaging.Notifier;
import port.PortOf;

/** What a service runs; its hooks do nothing unless a manager needs them. */
// Differs from nova: the runner of scenarios calls periodic tasks, so managers need no loop of them
@PortOf("nova/manager.py::Manager")
public class Manager {
  protected final String host;
  protected final String serviceName;
  protected final Notifier notifier;
  protected final List<Object> additionalEndpoints = new ArrayList<>();
  protected Integer backdoorPort;

  @PortOf("__init__#L74-L82")
  public Manager(String host, Object dbDriver, String serviceName) {
    this.host = host == null || host.isEmpty() ? CONF.string("DEFAULT", "host") : host;
    this.serviceName = serviceName == null ? "undefined" : serviceName;
    this.notifier = RpcModule.getNotifier(this.serviceName, this.host);
  }

  public String host() {
    return host;
  }

  public List<Object> additionalEndpoints() {
    return additionalEndpoints;
  }

  @PortOf("init_host#L88-L95")
  public void initHost() {}

  @PortOf("cleanup_host#L97-L102")
  public void cleanupHost() {}

  @PortOf("pre_start_hook#L104-L112")
  public void preStartHook() {}

  @PortOf("post_start_hook#L114-L121")
  public void postStartHook() {}
}
