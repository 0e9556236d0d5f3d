package nova.compute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.ContextModule;
import nova.RequestContext;
import nova.UtilsModule;
import nova.objects.Flavor;
import nova.objects.FlavorList;
import nova.objects.base.NovaObject;
import oslo.config.CONF;
import oslo.config.Opt;
import port.PortOf;

/** Finds flavors, and keeps one within an instance's system metadata. */
@PortOf("nova/compute/flavors.py")
public final class FlavorsModule {

  public static final List<Opt> OPTS = List.of(Opt.string("default_flavor", "m1.small"));

  private static final List<String> SYSTEM_METADATA_FLAVOR_PROPS =
      List.of(
          "id",
          "name",
          "memory_mb",
          "vcpus",
          "root_gb",
          "ephemeral_gb",
          "flavorid",
          "swap",
          "rxtx_factor",
          "vcpu_weight");

  private static final List<String> SYSTEM_METADATA_FLAVOR_EXTRA_PROPS =
      List.of("hw:numa_cpus.", "hw:numa_mem.");

  private FlavorsModule() {}

  @PortOf("get_all_flavors#L192-L206")
  public static Map<Integer, Flavor> getAllFlavors(
      RequestContext ctxt, boolean inactive, Map<String, Object> filters) {
    Map<Integer, Flavor> flavors = new LinkedHashMap<>();
    FlavorList.getAll(orAdmin(ctxt), inactive, filters, "flavorid", "asc", null, null)
        .forEach(flavor -> flavors.put(flavor.id(), flavor));
    return flavors;
  }

  @PortOf("get_default_flavor#L221-L224")
  public static Flavor getDefaultFlavor() {
    return getFlavorByName(CONF.string("DEFAULT", "default_flavor"), null);
  }

  @PortOf("get_flavor#L227-L238")
  public static Flavor getFlavor(Number instanceTypeId, RequestContext ctxt, boolean inactive) {
    if (instanceTypeId == null) {
      return getDefaultFlavor();
    }
    RequestContext context = orAdmin(ctxt);
    return Flavor.getById(inactive ? context.elevated("yes") : context, instanceTypeId);
  }

  @PortOf("get_flavor_by_name#L241-L249")
  public static Flavor getFlavorByName(String name, RequestContext ctxt) {
    return name == null ? getDefaultFlavor() : Flavor.getByName(orAdmin(ctxt), name);
  }

  @PortOf("get_flavor_by_flavor_id#L254-L262")
  public static Flavor getFlavorByFlavorId(
      String flavorid, RequestContext ctxt, String readDeleted) {
    RequestContext context = ctxt == null ? ContextModule.getAdminContext(readDeleted) : ctxt;
    return Flavor.getByFlavorId(context, flavorid, readDeleted);
  }

  /** Null if the instance has no system metadata. */
  @PortOf("extract_flavor#L277-L304")
  public static Flavor extractFlavor(Object instance, String prefix) {
    Map<String, Object> sysMeta = UtilsModule.instanceSysMeta(instance);
    if (sysMeta.isEmpty()) {
      return null;
    }
    Flavor flavor = new Flavor();
    for (String key : SYSTEM_METADATA_FLAVOR_PROPS) {
      flavor.set(key, sysMeta.get(prefix + "instance_type_" + key));
    }
    String extraPrefix = prefix + "instance_type_extra_";
    Map<String, Object> extraSpecs = new LinkedHashMap<>();
    sysMeta.forEach(
        (key, value) -> {
          if (key.startsWith(extraPrefix)) {
            extraSpecs.put(key.substring(extraPrefix.length()), value);
          }
        });
    if (!extraSpecs.isEmpty()) {
      flavor.set("extra_specs", extraSpecs);
    }
    return flavor;
  }

  @PortOf("save_flavor_info#L310-L336")
  @SuppressWarnings("unchecked")
  public static Map<String, Object> saveFlavorInfo(
      Map<String, Object> metadata, Object instanceType, String prefix) {
    Map<String, Object> type =
        instanceType instanceof NovaObject object
            ? object.items()
            : (Map<String, Object>) instanceType;
    for (String key : SYSTEM_METADATA_FLAVOR_PROPS) {
      metadata.put(prefix + "instance_type_" + key, type.get(key));
    }
    Map<String, Object> extraSpecs =
        (Map<String, Object>) type.getOrDefault("extra_specs", Map.of());
    for (String extraPrefix : SYSTEM_METADATA_FLAVOR_EXTRA_PROPS) {
      extraSpecs.forEach(
          (key, value) -> {
            if (key.startsWith(extraPrefix)) {
              metadata.put(prefix + "instance_type_extra_" + key, value);
            }
          });
    }
    return metadata;
  }

  @PortOf("delete_flavor_info#L341-L360")
  public static Map<String, Object> deleteFlavorInfo(
      Map<String, Object> metadata, List<String> prefixes) {
    for (String prefix : prefixes) {
      for (String key : SYSTEM_METADATA_FLAVOR_PROPS) {
        metadata.remove(prefix + "instance_type_" + key);
      }
      metadata.keySet().removeIf(key -> key.startsWith(prefix + "instance_type_extra_"));
    }
    return metadata;
  }

  private static RequestContext orAdmin(RequestContext ctxt) {
    return ctxt == null ? ContextModule.getAdminContext() : ctxt;
  }
}
