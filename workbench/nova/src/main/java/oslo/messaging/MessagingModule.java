package oslo.messaging;

import java.util.List;
import java.util.Map;
import oslo.config.ConfigOpts;

/** Functions of the messaging package. */
public final class MessagingModule {
  private MessagingModule() {}

  /** A transport for {@code url}, or for the configured one where it is null. */
  public static Transport getTransport(
      ConfigOpts conf, String url, List<String> allowedRemoteExmods, Map<String, String> aliases) {
    return getTransport(conf, TransportURL.parse(conf, url, aliases), allowedRemoteExmods, aliases);
  }

  public static Transport getTransport(
      ConfigOpts conf,
      TransportURL url,
      List<String> allowedRemoteExmods,
      Map<String, String> aliases) {
    Bus.checkTransport(url.transport());
    return new Transport(conf, url, allowedRemoteExmods == null ? List.of() : allowedRemoteExmods);
  }

  public static RPCServer getRpcServer(
      Transport transport, Target target, List<?> endpoints, Serializer serializer) {
    return new RPCServer(transport, target, new RPCDispatcher(target, endpoints, serializer));
  }
}
