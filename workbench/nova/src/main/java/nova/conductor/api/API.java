package nova.conductor.api;

import nova.RequestContext;
import nova.baserpc.BaseAPI;
import nova.conductor.rpcapi.ConductorAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.messaging.MessagingTimeout;
import port.PortOf;
import runtime.Default;

/** The conductor's work on objects, asked for by message. */
@PortOf("nova/conductor/api.py::API")
public final class API extends LocalAPI {
  private static final Logger LOG = LoggerFactory.getLogger("nova.conductor.api");

  private final BaseAPI baseRpcapi;

  @PortOf("__init__#L144-L146")
  public API() {
    this.manager = new ConductorAPI();
    this.baseRpcapi = new BaseAPI(CONF.string("conductor", "topic"));
  }

  /** Pings until a conductor answers, some times with a short time-out and then with the usual. */
  @Override
  @PortOf("wait_until_ready#L148-L186")
  public void waitUntilReady(
      RequestContext context,
      @Default("10") Integer earlyTimeout,
      @Default("10") Integer earlyAttempts) {
    int attempt = 0;
    Integer timeout = earlyTimeout;
    boolean hasTimedout = false;
    while (true) {
      if (attempt == earlyAttempts) {
        timeout = null;
      }
      attempt += 1;

      try {
        baseRpcapi.ping(context, "1.21 GigaWatts", timeout);
        if (hasTimedout) {
          LOG.info("nova-conductor connection established successfully");
        }
        break;
      } catch (MessagingTimeout e) {
        hasTimedout = true;
        LOG.warn(
            "Timed out waiting for nova-conductor.  Is it running? Or did this service start "
                + "before nova-conductor?  Reattempting establishment of nova-conductor "
                + "connection...");
      }
    }
  }
}
