package oslo.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oslo.config.ConfigOpts;
import oslo.config.Opt;
import runtime.Numbers;
import runtime.Secret;
import runtime.Urls;
import runtime.ValueError;

/** A transport, its brokers and virtual host, parsed from a URL or set part by part. */
public final class TransportURL {
  private final ConfigOpts conf;
  private final Map<String, String> aliases;
  private final List<TransportHost> hosts;
  private String transport;
  private String virtualHost;

  public TransportURL(
      ConfigOpts conf,
      String transport,
      String virtualHost,
      List<TransportHost> hosts,
      Map<String, String> aliases) {
    this.conf = conf;
    this.transport = transport;
    this.virtualHost = virtualHost;
    this.hosts = hosts == null ? new ArrayList<>() : new ArrayList<>(hosts);
    this.aliases = aliases == null ? Map.of() : aliases;
  }

  /** Parses {@code url}; one that is null or empty has the configured transport and no brokers. */
  public static TransportURL parse(ConfigOpts conf, String url, Map<String, String> aliases) {
    if (url == null || url.isEmpty()) {
      return new TransportURL(conf, null, null, null, aliases);
    }
    SplitUrl split = SplitUrl.of(url);
    if (split.path().contains("?") || !split.query().isEmpty()) {
      throw new InvalidTransportURL(url, "Cannot comply with query string in transport URL");
    }
    // Differs from nova: the release of its time left escapes as they were, those since resolve
    // them.
    String virtualHost =
        split.path().startsWith("/") ? Urls.unquote(split.path().substring(1)) : null;
    return new TransportURL(conf, split.scheme(), virtualHost, hosts(split.netloc()), aliases);
  }

  private static List<TransportHost> hosts(@Secret String brokers) {
    List<TransportHost> hosts = new ArrayList<>();
    for (String broker : brokers.split(",")) {
      if (!broker.isEmpty()) {
        hosts.add(host(broker));
      }
    }
    return hosts;
  }

  private static TransportHost host(@Secret String broker) {
    // Differs from nova: as in later releases the last sign counts, so that none of a password's
    // is taken for a host.
    int at = broker.lastIndexOf('@');
    String user = at < 0 ? null : broker.substring(0, at);
    String password = null;
    if (user != null) {
      int colon = user.indexOf(':');
      password = colon < 0 ? null : Urls.unquote(user.substring(colon + 1));
      user = Urls.unquote(colon < 0 ? user : user.substring(0, colon));
    }
    return place(broker.substring(at + 1), user, password);
  }

  private static TransportHost place(@Secret String place, String user, String password) {
    if (place.isEmpty()) {
      return new TransportHost(null, null, user, password);
    }
    if (place.startsWith("[")) {
      int end = place.indexOf(']');
      if (end < 0) {
        throw new ValueError("Invalid IPv6 URL");
      }
      int colon = place.indexOf(':', end);
      Integer port = colon < 0 ? null : port(place.substring(colon + 1));
      return new TransportHost(place.substring(1, end), port, user, password);
    }
    int colon = place.indexOf(':');
    return colon < 0
        ? new TransportHost(place, null, user, password)
        : new TransportHost(
            place.substring(0, colon), port(place.substring(colon + 1)), user, password);
  }

  private static Integer port(@Secret String text) {
    try {
      return Numbers.integer(text);
    } catch (ValueError notANumber) {
      // Differs from nova: its text shows what stands there, which may be a piece of a password.
      throw new ValueError("invalid port in transport URL, expected a whole number");
    }
  }

  /** The transport's name with aliases resolved; the configured one where the URL gave none. */
  public String transport() {
    String name = transport;
    if (name == null) {
      name = (String) conf.get(Opt.DEFAULT, "rpc_backend");
    }
    return aliases.getOrDefault(name, name);
  }

  public void setTransport(String value) {
    transport = value;
  }

  public String virtualHost() {
    return virtualHost;
  }

  public void setVirtualHost(String value) {
    virtualHost = value;
  }

  /** The brokers; changes show in the URL. */
  public List<TransportHost> hosts() {
    return hosts;
  }

  /** Brokers and virtual host without user names. */
  String place() {
    List<String> names = hosts.stream().map(host -> host.hostname() + ":" + host.port()).toList();
    return String.join(",", names) + "/" + (virtualHost == null ? "" : virtualHost);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TransportURL url
        && transport().equals(url.transport())
        && java.util.Objects.equals(virtualHost, url.virtualHost)
        && hosts.equals(url.hosts);
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(transport(), virtualHost, hosts);
  }

  /** The URL, escaped so that {@link #parse} reads the same parts again. */
  @Override
  @Secret
  public String toString() {
    List<String> brokers = new ArrayList<>();
    hosts.forEach(host -> brokers.add(broker(host)));
    String url = transport() + "://" + String.join(",", brokers) + "/";
    return virtualHost == null || virtualHost.isEmpty() ? url : url + Urls.quote(virtualHost, "/");
  }

  @Secret
  private static String broker(TransportHost host) {
    StringBuilder text = new StringBuilder();
    if (host.username() != null) {
      text.append(Urls.quote(host.username(), ""));
    }
    if (host.password() != null) {
      text.append(':').append(Urls.quote(host.password(), ""));
    }
    if (host.username() != null || host.password() != null) {
      text.append('@');
    }
    if (host.hostname() != null) {
      boolean address = host.hostname().contains(":");
      text.append(address ? "[" + host.hostname() + "]" : host.hostname());
    }
    if (host.port() != null) {
      text.append(':').append(host.port());
    }
    return text.toString();
  }
}
