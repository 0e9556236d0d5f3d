package nova.conductor;

import nova.conductor.api.ComputeTaskAPI;
import nova.conductor.api.LocalComputeTaskAPI;
import oslo.config.CONF;
import port.PortOf;
import runtime.NotImplementedError;

/** Picks between asking the conductor by message and doing its work locally. */
@PortOf("nova/conductor/__init__.py")
public final class ConductorModule {
  private ConductorModule() {}

  /** The conductor's API for what compute services want of the database. */
  @PortOf("API#L20-L26")
  public static nova.conductor.api.API API() {
    // Differs from nova: the local form needs the manager of remote objects, which is not ported
    if (CONF.bool("conductor", "use_local")) {
      throw new NotImplementedError("[conductor]use_local");
    }
    return new nova.conductor.api.API();
  }

  /** {@link ComputeTaskAPI} or {@link LocalComputeTaskAPI}; both have the same methods. */
  @PortOf("ComputeTaskAPI#L29-L35")
  public static Object ComputeTaskAPI() {
    if (CONF.bool("conductor", "use_local")) {
      return new LocalComputeTaskAPI();
    }
    return new ComputeTaskAPI();
  }
}
