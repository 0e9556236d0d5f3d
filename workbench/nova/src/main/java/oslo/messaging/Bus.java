package oslo.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.serialization.JsonUtils;
import runtime.Site;
import runtime.World;

/**
 * The queues of all cells of a world. A transport URL is only the key under which a cell's queues
 * are known; what travels is JSON text.
 */
public final class Bus {
  private static final Logger LOG = LoggerFactory.getLogger("oslo_messaging.bus");
  private static final Set<String> TRANSPORTS = Set.of("rabbit", "fake", "kombu", "qpid", "amqp");
  private static final String INTERCELL_METHOD = "process_message";

  private final Map<String, List<RPCServer>> servers = new LinkedHashMap<>();
  private final Map<String, String> cells = new LinkedHashMap<>();
  private final Map<String, ReplyWaiter> replies = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Map.Entry<String, Envelope>> lost = new ArrayList<>();
  private final List<Consumer<Envelope>> watchers = new ArrayList<>();
  private int lastId;

  /** A disturbance of sending: answers false to lose the message, or throws to refuse it. */
  @FunctionalInterface
  public interface Fault {
    boolean passes(String fromCell, Envelope envelope);
  }

  private Bus() {}

  /** The bus of the calling thread's world. */
  public static Bus current() {
    return World.current().attribute(Bus.class, Bus::new);
  }

  static void checkTransport(String transport) {
    if (!TRANSPORTS.contains(transport)) {
      throw new DriverLoadFailure(transport, "No such transport");
    }
  }

  /** Makes known whose queues a URL leads to. */
  public void name(String url, String cell) {
    cells.put(url, cell);
  }

  public void disturb(Fault fault) {
    faults.add(fault);
  }

  /** Every message so far that nobody took, with the cell that sent it. */
  public List<Map.Entry<String, Envelope>> lost() {
    return lost;
  }

  /** Shows every message from now on, answers included, in the thread that sends it. */
  public void watch(Consumer<Envelope> watcher) {
    watchers.add(watcher);
  }

  void listen(TransportURL url, RPCServer server) {
    servers.computeIfAbsent(cell(url), key -> new ArrayList<>()).add(server);
  }

  void ignore(TransportURL url, RPCServer server) {
    servers.getOrDefault(cell(url), new ArrayList<>()).remove(server);
  }

  Envelope envelope(
      String kind,
      TransportURL url,
      Target target,
      Map<String, Object> context,
      Map<String, Object> message) {
    Map<?, ?> args = (Map<?, ?>) message.get("args");
    Object text = args.get("message");
    boolean intercell = INTERCELL_METHOD.equals(message.get("method"));
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("method", (String) message.get("method"));
    texts.put("message", intercell && text instanceof String json ? json : null);
    texts.put("body", JsonUtils.dumps(args));
    texts.put("context", JsonUtils.dumps(context));
    return new Envelope(nextId(), kind, target, cell(url), texts);
  }

  private String cell(TransportURL url) {
    return cells.getOrDefault(url.toString(), url.place());
  }

  Envelope answer(Envelope call, String body) {
    Target target = Target.of("topic", call.topic, "version", call.version);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("method", call.method);
    texts.put("body", body);
    texts.put("context", call.uniqueId);
    return new Envelope(nextId(), "reply", target, null, texts);
  }

  private String nextId() {
    return "m-" + ++lastId;
  }

  void expectReply(String uniqueId, ReplyWaiter waiter) {
    replies.put(uniqueId, waiter);
  }

  void forgetReply(String uniqueId) {
    replies.remove(uniqueId);
  }

  /** Every cast and call. A cast that nobody takes is lost; a call then fails at once. */
  public void send(Envelope envelope) {
    watchers.forEach(watcher -> watcher.accept(envelope));
    boolean passes = true;
    for (Fault fault : faults) {
      passes &= fault.passes(Site.current().name(), envelope);
    }
    List<RPCServer> takers = passes ? takers(envelope) : List.of();
    if (takers.isEmpty()) {
      lost.add(Map.entry(Site.current().name(), envelope));
      LOG.warn(
          "Lost: {} {} to {} on {}", envelope.kind, envelope.method, envelope.to, envelope.topic);
    }
    // Differs from nova: a call that nobody takes fails at once, not when its time is over
    if (takers.isEmpty() && envelope.kind.equals("call")) {
      throw new MessagingTimeout("No consumer on " + envelope.topic);
    }
    takers.forEach(taker -> deliver(envelope, taker));
  }

  private List<RPCServer> takers(Envelope envelope) {
    List<RPCServer> takers =
        servers.getOrDefault(envelope.to, List.of()).stream()
            .filter(server -> server.takes(envelope))
            .toList();
    return envelope.fanout || takers.size() < 2 ? takers : takers.subList(0, 1);
  }

  private static void deliver(Envelope envelope, RPCServer taker) {
    World.current().baton().spawn(taker.site(), taker.service(), () -> taker.serve(envelope));
  }

  /** The answer to a call, on its way back. */
  public void reply(Envelope envelope) {
    watchers.forEach(watcher -> watcher.accept(envelope));
    ReplyWaiter waiter = replies.get(envelope.context);
    if (waiter != null) {
      waiter.put(envelope);
    }
  }
}
