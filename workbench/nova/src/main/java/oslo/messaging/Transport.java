package oslo.messaging;

import java.util.List;
import java.util.Map;
import oslo.config.ConfigOpts;

/** A way to one broker; what it may rebuild of remote errors goes with it. */
public final class Transport {
  private final ConfigOpts conf;
  private final TransportURL url;
  private final List<String> allowedRemoteExmods;

  Transport(ConfigOpts conf, TransportURL url, List<String> allowedRemoteExmods) {
    this.conf = conf;
    this.url = url;
    this.allowedRemoteExmods = allowedRemoteExmods;
  }

  public ConfigOpts conf() {
    return conf;
  }

  public TransportURL url() {
    return url;
  }

  public List<String> allowedRemoteExmods() {
    return allowedRemoteExmods;
  }

  /** Sends without waiting. */
  void cast(Target target, Map<String, Object> context, Map<String, Object> message) {
    Bus.current().send(Bus.current().envelope("cast", url, target, context, message));
  }

  /** Sends and waits {@code timeout} seconds for the answer. */
  Object call(
      Target target, Map<String, Object> context, Map<String, Object> message, Number timeout) {
    Bus bus = Bus.current();
    Envelope envelope = bus.envelope("call", url, target, context, message);
    ReplyWaiter waiter = new ReplyWaiter(allowedRemoteExmods);
    bus.expectReply(envelope.uniqueId, waiter);
    try {
      bus.send(envelope);
      return waiter.await(envelope.topic, envelope.uniqueId, timeout);
    } finally {
      bus.forgetReply(envelope.uniqueId);
    }
  }

  public void cleanup() {
    // The in-process bus keeps no connection.
  }
}
