package oslo.messaging;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oslo.config.ConfigOpts;
import oslo.config.Opt;
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

  /** Parses {@code url}, or what the configuration gives where it is null or empty. */
  public static TransportURL parse(ConfigOpts conf, String url, Map<String, String> aliases) {
    String given = url == null || url.isEmpty() ? configured(conf) : url;
    if (given == null || given.isEmpty()) {
      return new TransportURL(conf, null, null, null, aliases);
    }
    int scheme = given.indexOf("://");
    String transport = scheme < 0 ? "" : given.substring(0, scheme);
    String rest = scheme < 0 ? given : given.substring(scheme + 3);
    if (rest.contains("?")) {
      throw new InvalidTransportURL(given, "Cannot comply with query string in transport URL");
    }
    int slash = scheme < 0 ? 0 : rest.indexOf('/');
    String brokers = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    String virtualHost = path.startsWith("/") ? unquote(path.substring(1)) : null;
    return new TransportURL(conf, transport, virtualHost, hosts(brokers), aliases);
  }

  private static String configured(ConfigOpts conf) {
    return conf == null ? null : (String) conf.get(Opt.DEFAULT, "transport_url");
  }

  private static List<TransportHost> hosts(String brokers) {
    List<TransportHost> hosts = new ArrayList<>();
    for (String broker : brokers.split(",")) {
      if (!broker.isEmpty()) {
        hosts.add(host(broker));
      }
    }
    return hosts;
  }

  private static TransportHost host(String broker) {
    int at = broker.indexOf('@');
    String user = at < 0 ? null : broker.substring(0, at);
    String password = null;
    if (user != null) {
      int colon = user.indexOf(':');
      password = colon < 0 ? null : unquote(user.substring(colon + 1));
      user = unquote(colon < 0 ? user : user.substring(0, colon));
    }
    return place(broker.substring(at + 1), user, password);
  }

  private static TransportHost place(String place, String user, String password) {
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

  private static Integer port(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException malformed) {
      throw new ValueError("invalid literal for int() with base 10: '" + text + "'");
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
  public String toString() {
    List<String> brokers = new ArrayList<>();
    hosts.forEach(host -> brokers.add(broker(host)));
    String url = transport() + "://" + String.join(",", brokers) + "/";
    return virtualHost == null || virtualHost.isEmpty()
        ? url
        : url + quote(virtualHost).replace("%2F", "/");
  }

  private static String broker(TransportHost host) {
    StringBuilder text = new StringBuilder();
    if (host.username() != null) {
      text.append(quote(host.username()));
    }
    if (host.password() != null) {
      text.append(':').append(quote(host.password()));
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

  private static String quote(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String unquote(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
