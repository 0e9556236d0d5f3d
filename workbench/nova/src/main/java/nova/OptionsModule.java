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
          Opt.bool("fatal_exception_format_errors", false));

  private OptionsModule() {}

  /** Every option of the port. */
  public static Options all() {
    Options options = new Options();
    options.register(OPTS).register(Enforcer.OPTS).register(BaseAPI.OPTS);
    OptsModule.listOpts().values().forEach(options::register);
    return options;
  }
}
