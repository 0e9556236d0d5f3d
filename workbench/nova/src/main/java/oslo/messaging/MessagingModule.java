package oslo.messaging;

import java.util.List;
import java.util.Map;
import oslo.config.ConfigOpts;
import oslo.config.Opt;

/** Functions of the messaging package. */
public final class MessagingModule {
  private MessagingModule() {}

  /** A transport for {@code url}, or for the configured one where it is null. */
  public static Transport getTransport(
      ConfigOpts conf, String url, List<String> allowedRemoteExmods, Map<String, String> aliases) {
    String given = url == null || url.isEmpty() ? configured(conf) : url;
    TransportURL parsed = TransportURL.parse(conf, given, aliases);
    if (parsed.transport() == null || parsed.transport().isEmpty()) {
      throw new InvalidTransportURL(given, "No scheme specified in \"" + given + "\"");
    }
    return getTransport(conf, parsed, allowedRemoteExmods, aliases);
  }

  public static Transport getTransport(
      ConfigOpts conf,
      TransportURL url,
      List<String> allowedRemoteExmods,
      Map<String, String> aliases) {
    Bus.checkTransport(url.transport());
    return new Transport(conf, url, allowedRemoteExmods == null ? List.of() : allowedRemoteExmods);
  }

  private static String configured(ConfigOpts conf) {
    return (String) conf.get(Opt.DEFAULT, "transport_url");
  }

  public static RPCServer getRpcServer(
      Transport transport, Target target, List<?> endpoints, Serializer serializer) {
    return new RPCServer(transport, target, new RPCDispatcher(target, endpoints, serializer));
  }
}
