package nova.network;

import java.util.List;
import oslo.config.Opt;
import port.PortOf;

/** Gives the client of the network service. */
@PortOf("nova/network/__init__.py")
public final class NetworkModule {

  public static final List<Opt> OPTS =
      List.of(Opt.string("network_api_class", "nova.network.api.API"));

  private NetworkModule() {}

  /** Differs from nova: always the stand-in, as there is no network service. */
  @PortOf("API#L30-L35")
  public static standin.NetworkAPI API(boolean skipPolicyCheck) {
    return new standin.NetworkAPI();
  }
}
