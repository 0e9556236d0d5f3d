package oslo.messaging;

/**
 * Sends events to whoever listens. Nobody does in a scenario, as the driver list is empty by
 * default, so payloads are made plain and dropped.
 */
public final class Notifier {
  private final Transport transport;
  private final Serializer serializer;
  private final String publisherId;

  public Notifier(Transport transport, Serializer serializer, String publisherId) {
    this.transport = transport;
    this.serializer = serializer;
    this.publisherId = publisherId;
  }

  /** The same for another publisher. */
  public Notifier prepare(String publisher) {
    return new Notifier(transport, serializer, publisher);
  }

  public String publisherId() {
    return publisherId;
  }

  public void debug(Object ctxt, String eventType, Object payload) {
    notify(ctxt, payload);
  }

  public void info(Object ctxt, String eventType, Object payload) {
    notify(ctxt, payload);
  }

  public void warn(Object ctxt, String eventType, Object payload) {
    notify(ctxt, payload);
  }

  public void error(Object ctxt, String eventType, Object payload) {
    notify(ctxt, payload);
  }

  private void notify(Object ctxt, Object payload) {
    serializer.serializeEntity(ctxt, payload);
  }
}
