package nova.servicegroup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nova.objects.base.NovaObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Clock;

/** Says whether a service has reported lately, by its row in the database. */
@PortOf("nova/servicegroup/api.py::API")
public final class API {

  public static final List<Opt> OPTS =
      List.of(
          Opt.string("servicegroup_driver", "db"),
          Opt.integer("report_interval", 10),
          Opt.integer("service_down_time", 60));

  private static final Logger LOG = LoggerFactory.getLogger("nova.servicegroup.api");

  private final int serviceDownTime;

  // Differs from nova: the driver is always that of the database
  public API() {
    int reportInterval = CONF.integer("DEFAULT", "report_interval");
    int downTime = CONF.integer("DEFAULT", "service_down_time");
    if (downTime <= reportInterval) {
      int newDownTime = (int) (reportInterval * 2.5);
      LOG.warn(
          "Report interval must be less than service down time. Current config: "
              + "<service_down_time: {}, report_interval: {}>. Setting service_down_time to: {}",
          downTime,
          reportInterval,
          newDownTime);
      CONF.setOverride("DEFAULT", "service_down_time", newDownTime);
    }
    serviceDownTime = CONF.integer("DEFAULT", "service_down_time");
  }

  /** The member is a service, as object or as row. */
  @PortOf("service_is_up#L85-L92")
  public boolean serviceIsUp(Object member) {
    if (Boolean.TRUE.equals(field(member, "forced_down"))) {
      return false;
    }
    return isUp(member);
  }

  @PortOf("nova/servicegroup/drivers/db.py::DbDriver.is_up#L57-L81")
  private boolean isUp(Object service) {
    Object heartbeat = field(service, "last_seen_up");
    if (heartbeat == null) {
      heartbeat = field(service, "updated_at");
    }
    if (heartbeat == null) {
      heartbeat = field(service, "created_at");
    }
    Instant last =
        heartbeat instanceof String text ? JsonUtils.parseStrtime(text) : (Instant) heartbeat;
    Duration elapsed = Duration.between(last, Clock.utcnow());
    boolean up = elapsed.abs().compareTo(Duration.ofSeconds(serviceDownTime)) <= 0;
    if (!up) {
      LOG.debug("Seems service is down. Last heartbeat was {}. Elapsed time is {}", last, elapsed);
    }
    return up;
  }

  private static Object field(Object member, String name) {
    return member instanceof NovaObject object
        ? object.get(name, null)
        : ((Map<?, ?>) member).get(name);
  }
}
