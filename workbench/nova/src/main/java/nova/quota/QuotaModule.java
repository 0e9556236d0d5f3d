package nova.quota;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.exception.InvalidQuotaMethodUsage;
import nova.objects.KeyPairList;
import oslo.config.Opt;
import port.PortOf;
import runtime.Attributes;
import runtime.Kwargs;
import runtime.Site;

/** The quota engine of a cell with the resources that Nova counts. */
@PortOf("nova/quota.py")
public final class QuotaModule {
  public static final List<Opt> OPTS =
      List.of(
          Opt.integer("quota_instances", 10),
          Opt.integer("quota_cores", 20),
          Opt.integer("quota_ram", 50 * 1024),
          Opt.integer("quota_floating_ips", 10),
          Opt.integer("quota_fixed_ips", -1),
          Opt.integer("quota_metadata_items", 128),
          Opt.integer("quota_injected_files", 5),
          Opt.integer("quota_injected_file_content_bytes", 10 * 1024),
          Opt.integer("quota_injected_file_path_length", 255),
          Opt.integer("quota_security_groups", 10),
          Opt.integer("quota_security_group_rules", 20),
          Opt.integer("quota_key_pairs", 100),
          Opt.integer("quota_server_groups", 10),
          Opt.integer("quota_server_group_members", 10),
          Opt.integer("reservation_expire", 86400),
          Opt.integer("until_refresh", 0),
          Opt.integer("max_age", 0),
          Opt.string("quota_driver", "nova.quota.DbQuotaDriver"));

  private QuotaModule() {}

  /** The engine of this cell. */
  public static QuotaEngine quotas() {
    return Site.current().attribute(QuotaEngine.class, QuotaModule::engine);
  }

  private static QuotaEngine engine() {
    QuotaEngine engine = new QuotaEngine();
    engine.registerResources(resources());
    return engine;
  }

  private static List<BaseResource> resources() {
    return List.of(
        new ReservableResource("instances", "_sync_instances", "quota_instances"),
        new ReservableResource("cores", "_sync_instances", "quota_cores"),
        new ReservableResource("ram", "_sync_instances", "quota_ram"),
        new ReservableResource("security_groups", "_sync_security_groups", "quota_security_groups"),
        new ReservableResource("floating_ips", "_sync_floating_ips", "quota_floating_ips"),
        new ReservableResource("fixed_ips", "_sync_fixed_ips", "quota_fixed_ips"),
        new AbsoluteResource("metadata_items", "quota_metadata_items"),
        new AbsoluteResource("injected_files", "quota_injected_files"),
        new AbsoluteResource("injected_file_content_bytes", "quota_injected_file_content_bytes"),
        new AbsoluteResource("injected_file_path_bytes", "quota_injected_file_path_length"),
        new CountableResource(
            "key_pairs", (args, kwargs) -> keypairGetCountByUser(args), "quota_key_pairs"),
        new ReservableResource("server_groups", "_sync_server_groups", "quota_server_groups"),
        new CountableResource(
            "server_group_members",
            (args, kwargs) ->
                serverGroupCountMembersByUser(
                    (RequestContext) args.get(0), args.get(1), (String) args.get(2)),
            "quota_server_group_members"));
  }

  @PortOf("_keypair_get_count_by_user#L1451-L1453")
  private static Object keypairGetCountByUser(List<Object> args) {
    return KeyPairList.getCountByUser((RequestContext) args.get(0), (String) args.get(1));
  }

  @PortOf("_server_group_count_members_by_user#L1456-L1458")
  private static Object serverGroupCountMembersByUser(
      RequestContext context, Object group, String userId) {
    return Attributes.method(group, "count_members_by_user").call(userId);
  }

  @PortOf("_valid_method_call_check_resource#L1495-L1501")
  private static void validMethodCallCheckResource(String name, String method) {
    QuotaEngine engine = quotas();
    if (!engine.contains(name) || !engine.getitem(name).validMethod().equals(method)) {
      throw new InvalidQuotaMethodUsage(Kwargs.of("method", method, "res", name));
    }
  }

  /** Throws where a resource cannot be asked this way. */
  @PortOf("_valid_method_call_check_resources#L1504-L1508")
  static void validMethodCallCheckResources(Map<String, Object> resource, String method) {
    resource.keySet().forEach(name -> validMethodCallCheckResource(name, method));
  }
}
