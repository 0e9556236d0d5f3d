package oslo.messaging;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.serialization.JsonUtils;
import runtime.Baton;
import runtime.Kwargs;
import runtime.Site;

/** Serves the messages of one topic and server name, each in a thread of its own. */
public class RPCServer {
  private static final Logger LOG = LoggerFactory.getLogger("oslo_messaging.rpc.dispatcher");

  private final Transport transport;
  private final Target target;
  private final RPCDispatcher dispatcher;
  private final Site site = Site.current();
  private final String service = Baton.service();

  RPCServer(Transport transport, Target target, RPCDispatcher dispatcher) {
    this.transport = transport;
    this.target = target;
    this.dispatcher = dispatcher;
  }

  /** From now on messages for the target come here. */
  public void start() {
    if (target.topic() == null || target.server() == null) {
      throw new InvalidTarget("A server's target must have topic and server names", target);
    }
    Bus.current().listen(transport.url(), this);
  }

  public void stop() {
    Bus.current().ignore(transport.url(), this);
  }

  /** Nothing is left to wait for once the bus has drained. */
  public void waitUntilServed() {
    site.world().baton().drain();
  }

  Target target() {
    return target;
  }

  Site site() {
    return site;
  }

  String service() {
    return service;
  }

  boolean takes(Envelope envelope) {
    return target.topic().equals(envelope.topic)
        && (envelope.server == null || envelope.server.equals(target.server()));
  }

  /** Serves one message: the outermost frame of its thread. */
  void serve(Envelope envelope) {
    Map<String, Object> outcome = outcome(envelope);
    if (envelope.kind.equals("call")) {
      Bus bus = Bus.current();
      bus.reply(bus.answer(envelope, encode(outcome)));
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> outcome(Envelope envelope) {
    try {
      Object result =
          dispatcher.dispatch(
              (Map<String, Object>) JsonUtils.loads(envelope.context),
              envelope.method,
              envelope.namespace,
              envelope.version,
              (Map<String, Object>) JsonUtils.loads(envelope.body));
      return Kwargs.of("result", result);
    } catch (RuntimeException failure) {
      boolean expected = dispatcher.expects(envelope.method, failure);
      if (!expected) {
        LOG.error("Exception during message handling: {}", failure.getMessage(), failure);
      }
      // Nobody is told of a cast's failure, so its text is not made, and not logged either.
      return envelope.kind.equals("call")
          ? Kwargs.of("failure", RemoteErrors.serialize(failure, !expected))
          : Kwargs.of();
    }
  }

  private static String encode(Map<String, Object> outcome) {
    try {
      return JsonUtils.dumps(outcome);
    } catch (RuntimeException unencodable) {
      return JsonUtils.dumps(Kwargs.of("failure", RemoteErrors.serialize(unencodable, true)));
    }
  }
}
