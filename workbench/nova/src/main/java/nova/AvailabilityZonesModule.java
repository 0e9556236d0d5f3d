package nova;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.objects.Aggregate;
import nova.objects.AggregateList;
import nova.objects.Service;
import nova.objects.ServiceList;
import nova.objects.base.NovaObject;
import oslo.config.CONF;
import oslo.config.Opt;
import port.PortOf;
import runtime.Site;

/** Which hosts are in which zone; a zone is the metadata of an aggregate of hosts. */
@PortOf("nova/availability_zones.py")
public final class AvailabilityZonesModule {

  public static final List<Opt> OPTS =
      List.of(
          Opt.string("internal_service_availability_zone", "internal"),
          Opt.string("default_availability_zone", "nova"));

  private AvailabilityZonesModule() {}

  /** The zone of each host as last read. */
  private static final class Cache {
    private final Map<String, String> zones = new LinkedHashMap<>();
  }

  @PortOf("_get_cache#L43-L49")
  private static Map<String, String> getCache() {
    return Site.current().attribute(Cache.class, Cache::new).zones;
  }

  @PortOf("reset_cache#L52-L59")
  public static void resetCache() {
    getCache().clear();
  }

  @PortOf("_build_metadata_by_host#L66-L75")
  private static Map<String, Set<String>> buildMetadataByHost(
      AggregateList aggregates, Set<String> hosts) {
    Map<String, Set<String>> metadata = new LinkedHashMap<>();
    for (Aggregate aggregate : aggregates) {
      Map<?, ?> details = (Map<?, ?>) aggregate.get("metadata");
      for (Object host : (List<?>) aggregate.get("hosts")) {
        if (hosts.isEmpty() || hosts.contains(host)) {
          metadata
              .computeIfAbsent((String) host, key -> new LinkedHashSet<>())
              .add((String) details.values().iterator().next());
        }
      }
    }
    return metadata;
  }

  /** Copies of the services (rows), each with its zone. */
  @PortOf("set_availability_zones#L78-L97")
  public static List<Map<String, Object>> setAvailabilityZones(
      RequestContext context, List<? extends Map<String, Object>> services) {
    Set<String> hosts = new LinkedHashSet<>();
    services.forEach(service -> hosts.add((String) service.get("host")));
    AggregateList aggregates =
        AggregateList.getByMetadataKey(context, "availability_zone", new ArrayList<>(hosts));
    Map<String, Set<String>> metadata = buildMetadataByHost(aggregates, hosts);
    List<Map<String, Object>> zoned = new ArrayList<>();
    for (Map<String, Object> original : services) {
      Map<String, Object> service = new LinkedHashMap<>(original);
      String zone = CONF.string("DEFAULT", "internal_service_availability_zone");
      if ("compute".equals(service.get("topic"))) {
        String host = (String) service.get("host");
        if (metadata.containsKey(host)) {
          zone = String.join(",", metadata.get(host));
        } else {
          zone = CONF.string("DEFAULT", "default_availability_zone");
          updateHostAvailabilityZoneCache(context, host, zone);
        }
      }
      service.put("availability_zone", zone);
      zoned.add(service);
    }
    return zoned;
  }

  @PortOf("get_host_availability_zone#L100-L107")
  public static String getHostAvailabilityZone(RequestContext context, String host) {
    AggregateList aggregates = AggregateList.getByHost(context, host, "availability_zone");
    return aggregates.isEmpty()
        ? CONF.string("DEFAULT", "default_availability_zone")
        : (String) ((Map<?, ?>) aggregates.at(0).get("metadata")).get("availability_zone");
  }

  @PortOf("update_host_availability_zone_cache#L110-L116")
  public static void updateHostAvailabilityZoneCache(
      RequestContext context, String host, String availabilityZone) {
    String zone =
        availabilityZone == null || availabilityZone.isEmpty()
            ? getHostAvailabilityZone(context, host)
            : availabilityZone;
    getCache().put(host, zone);
  }

  /** Zones with an enabled service, then (unless only those are asked for) the others. */
  @PortOf("get_availability_zones#L119-L165")
  public static List<List<String>> getAvailabilityZones(
      RequestContext context, boolean getOnlyAvailable) {
    List<String> available = zones(ServiceList.getAll(context, false, true), List.of());
    if (getOnlyAvailable) {
      return List.of(available);
    }
    return List.of(available, zones(ServiceList.getAll(context, true, true), available));
  }

  private static List<String> zones(ServiceList services, List<String> known) {
    Set<String> zones = new LinkedHashSet<>();
    for (Service service : services) {
      zones.add((String) service.get("availability_zone"));
    }
    zones.removeAll(known);
    return new ArrayList<>(zones);
  }

  @PortOf("get_instance_availability_zone#L168-L199")
  public static String getInstanceAvailabilityZone(RequestContext context, NovaObject instance) {
    String host = (String) instance.get("host", null);
    String wanted = (String) instance.get("availability_zone", null);
    if (host == null || host.isEmpty()) {
      return wanted;
    }
    String zone = getCache().get(host);
    if (zone == null || (wanted != null && !zone.equals(wanted))) {
      zone = getHostAvailabilityZone(context.elevated(), host);
      getCache().put(host, zone);
    }
    return zone;
  }
}
