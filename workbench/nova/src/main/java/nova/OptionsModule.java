package nova;

import java.util.List;
import nova.baserpc.BaseAPI;
import nova.cells.OptsModule;
import oslo.config.Opt;
import oslo.config.Options;
import oslo.policy.Enforcer;

/** Gathers the options that the modules define, as importing them does in the original. */
public final class OptionsModule {
  private static final List<Opt> OPTS =
      List.of(
          Opt.string("host", "localhost"),
          Opt.string("my_ip", "127.0.0.1"),
          Opt.string("transport_url", null).hidden(),
          Opt.string("rpc_backend", "rabbit"),
          Opt.string("control_exchange", "nova"),
          Opt.integer("rpc_response_timeout", 60),
          Opt.string("db_driver", "nova.db"),
          Opt.bool("fatal_exception_format_errors", false),
          Opt.decimal("cpu_allocation_ratio", 0.0),
          Opt.decimal("ram_allocation_ratio", 0.0));

  private OptionsModule() {}

  /** Every option of the port. */
  public static Options all() {
    Options options = new Options();
    definitions().forEach(options::register);
    OptsModule.listOpts().values().forEach(options::register);
    return options;
  }

  private static List<List<Opt>> definitions() {
    return List.of(
        OPTS,
        PathsModule.PATH_OPTS,
        oslo.db.OptionsModule.DATABASE_OPTS,
        Enforcer.OPTS,
        BaseAPI.OPTS,
        AvailabilityZonesModule.OPTS,
        BlockDeviceModule.OPTS,
        NotificationsModule.OPTS,
        nova.compute.api.ApiModule.COMPUTE_OPTS,
        nova.compute.api.ApiModule.EPHEMERAL_STORAGE_ENCRYPTION_OPTS,
        nova.compute.FlavorsModule.OPTS,
        nova.compute.RpcapiModule.OPTS,
        nova.conductor.api.ApiModule.CONDUCTOR_OPTS,
        nova.conductor.rpcapi.ConductorAPI.OPTS,
        nova.conductor.tasks.LiveMigrationTask.OPTS,
        nova.consoleauth.ConsoleAuthAPI.OPTS,
        nova.db.ApiModule.OPTS,
        nova.network.NetworkModule.OPTS,
        nova.network.security_group.OpenstackDriverModule.OPTS,
        nova.quota.QuotaModule.OPTS,
        nova.scheduler.SchedulerAPI.OPTS,
        nova.scheduler.UtilsModule.OPTS,
        nova.servicegroup.API.OPTS,
        nova.volume.VolumeModule.OPTS);
  }
}
