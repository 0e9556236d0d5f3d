package oslo.messaging;

import java.util.Map;

/** One message on the bus, as the wire carries it. */
public final class Envelope {
  public final String uniqueId;

  /** {@code cast}, {@code call} or {@code reply}. */
  public final String kind;

  public final String method;
  public final String namespace;
  public final String topic;
  public final String server;
  public final boolean fanout;
  public final String version;

  /** Name of the receiving cell. */
  public final String to;

  /** Text of an inter-cell message, else null. */
  public final String message;

  /** JSON text of arguments, or of a reply's result or failure. */
  public final String body;

  /** JSON text of the caller's context. */
  public final String context;

  Envelope(String uniqueId, String kind, Target target, String to, Map<String, String> texts) {
    this.uniqueId = uniqueId;
    this.kind = kind;
    this.method = texts.get("method");
    this.namespace = target.namespace();
    this.topic = target.topic();
    this.server = target.server();
    this.fanout = target.isFanout();
    this.version = target.version();
    this.to = to;
    this.message = texts.get("message");
    this.body = texts.get("body");
    this.context = texts.get("context");
  }
}
