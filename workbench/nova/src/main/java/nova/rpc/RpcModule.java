package nova.rpc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oslo.config.CONF;
import oslo.config.ConfigOpts;
import oslo.messaging.MessagingModule;
import oslo.messaging.Notifier;
import oslo.messaging.RPCClient;
import oslo.messaging.RPCServer;
import oslo.messaging.Serializer;
import oslo.messaging.Target;
import oslo.messaging.Transport;
import oslo.messaging.TransportURL;
import port.PortOf;
import runtime.Site;

/** The transport of a cell, and clients and servers on it. */
@PortOf("nova/rpc.py")
public final class RpcModule {
  public static final Map<String, String> TRANSPORT_ALIASES = aliases();
  private static final List<String> ALLOWED_EXMODS = List.of("nova.exception");

  private RpcModule() {}

  // Differs from nova: what a module keeps in globals is kept once a cell, not once a process
  private static final class Globals {
    private final List<String> extraExmods = new ArrayList<>();
    private Transport transport;
    private Notifier notifier;
  }

  private static Globals globals() {
    return Site.current().attribute(Globals.class, Globals::new);
  }

  private static Map<String, String> aliases() {
    Map<String, String> aliases = new LinkedHashMap<>();
    aliases.put("nova.openstack.common.rpc.impl_kombu", "rabbit");
    aliases.put("nova.openstack.common.rpc.impl_qpid", "qpid");
    aliases.put("nova.openstack.common.rpc.impl_zmq", "zmq");
    aliases.put("nova.rpc.impl_kombu", "rabbit");
    aliases.put("nova.rpc.impl_qpid", "qpid");
    aliases.put("nova.rpc.impl_zmq", "zmq");
    return aliases;
  }

  @PortOf("init#L58-L65")
  public static void init(ConfigOpts conf) {
    Globals globals = globals();
    globals.transport =
        MessagingModule.getTransport(conf, (String) null, getAllowedExmods(), TRANSPORT_ALIASES);
    Serializer serializer = new RequestContextSerializer(new JsonPayloadSerializer());
    globals.notifier = new Notifier(globals.transport, serializer, null);
  }

  @PortOf("cleanup#L68-L73")
  public static void cleanup() {
    Globals globals = globals();
    transport().cleanup();
    globals.transport = null;
    globals.notifier = null;
  }

  @PortOf("add_extra_exmods#L80-L81")
  public static void addExtraExmods(String... modules) {
    globals().extraExmods.addAll(Arrays.asList(modules));
  }

  @PortOf("clear_extra_exmods#L84-L85")
  public static void clearExtraExmods() {
    globals().extraExmods.clear();
  }

  @PortOf("get_allowed_exmods#L88-L89")
  public static List<String> getAllowedExmods() {
    List<String> modules = new ArrayList<>(ALLOWED_EXMODS);
    modules.addAll(globals().extraExmods);
    return modules;
  }

  @PortOf("get_transport_url#L120-L121")
  public static TransportURL getTransportUrl(String url) {
    return TransportURL.parse(CONF.current(), url, TRANSPORT_ALIASES);
  }

  @PortOf("get_client#L124-L130")
  public static RPCClient getClient(Target target, String versionCap, Serializer serializer) {
    return new RPCClient(transport(), target, versionCap, new RequestContextSerializer(serializer));
  }

  public static RPCClient getClient(Target target) {
    return getClient(target, null, null);
  }

  @PortOf("get_server#L133-L140")
  public static RPCServer getServer(Target target, List<?> endpoints, Serializer serializer) {
    return MessagingModule.getRpcServer(
        transport(), target, endpoints, new RequestContextSerializer(serializer));
  }

  @PortOf("get_notifier#L143-L147")
  public static Notifier getNotifier(String service, String host, String publisherId) {
    String publisher = publisherId;
    if (publisher == null) {
      publisher = service + "." + (host == null ? CONF.string("DEFAULT", "host") : host);
    }
    Globals globals = globals();
    if (globals.notifier == null) {
      throw new IllegalStateException("init was not called");
    }
    return globals.notifier.prepare(publisher);
  }

  public static Notifier getNotifier(String service, String host) {
    return getNotifier(service, host, null);
  }

  public static Notifier getNotifier(String service) {
    return getNotifier(service, null, null);
  }

  private static Transport transport() {
    Transport transport = globals().transport;
    if (transport == null) {
      throw new IllegalStateException("init was not called");
    }
    return transport;
  }
}
