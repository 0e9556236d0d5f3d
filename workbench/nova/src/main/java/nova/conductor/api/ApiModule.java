package nova.conductor.api;

import java.util.List;
import oslo.config.Opt;
import port.PortOf;

/** The options of the conductor. */
@PortOf("nova/conductor/api.py")
public final class ApiModule {
  public static final List<Opt> CONDUCTOR_OPTS =
      List.of(
          Opt.bool("conductor", "use_local", false),
          Opt.str("conductor", "topic", "conductor"),
          Opt.str("conductor", "manager", "nova.conductor.manager.ConductorManager"),
          Opt.integer("conductor", "workers", null));

  private ApiModule() {}
}
