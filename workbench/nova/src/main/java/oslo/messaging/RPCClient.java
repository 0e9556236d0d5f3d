package oslo.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import oslo.config.Opt;
import runtime.Kwargs;

/** Calls the methods of remote endpoints; a prepared copy differs in target, time-out or cap. */
public final class RPCClient implements Caller {
  private final Transport transport;
  private final Target target;
  private final Number timeout;
  private final String versionCap;
  private final Serializer serializer;

  public RPCClient(Transport transport, Target target, String versionCap, Serializer serializer) {
    this(transport, target, null, versionCap, serializer);
  }

  private RPCClient(
      Transport transport,
      Target target,
      Number timeout,
      String versionCap,
      Serializer serializer) {
    this.transport = transport;
    this.target = target;
    this.timeout = timeout;
    this.versionCap = versionCap;
    this.serializer = serializer == null ? new NoOpSerializer() : serializer;
  }

  public Target target() {
    return target;
  }

  public Number timeout() {
    return timeout;
  }

  public String versionCap() {
    return versionCap;
  }

  public Serializer serializer() {
    return serializer;
  }

  public Transport transport() {
    return transport;
  }

  @Override
  public RPCClient prepare(Map<String, Object> options) {
    return new RPCClient(
        transport,
        target.with(options),
        (Number) Kwargs.get(options, "timeout", timeout),
        (String) Kwargs.get(options, "version_cap", versionCap),
        serializer);
  }

  @Override
  public boolean canSendVersion(String version) {
    String asked = version == null ? target.version() : version;
    return versionCap == null || versionCap.isEmpty() || Versions.isCompatible(versionCap, asked);
  }

  private void checkVersionCap(String version) {
    if (versionCap != null && !versionCap.isEmpty()) {
      String asked = version == null ? "1.0" : version;
      if (!Versions.isCompatible(versionCap, asked)) {
        throw new RPCVersionCapError(asked, versionCap);
      }
    }
  }

  private Map<String, Object> makeMessage(Object ctxt, String method, Map<String, Object> kwargs) {
    Map<String, Object> args = new LinkedHashMap<>();
    kwargs.forEach((name, value) -> args.put(name, serializer.serializeEntity(ctxt, value)));
    return Kwargs.of("method", method, "args", args);
  }

  @Override
  public void cast(Object ctxt, String method, Map<String, Object> kwargs) {
    Map<String, Object> message = makeMessage(ctxt, method, kwargs);
    Map<String, Object> context = serializer.serializeContext(ctxt);
    checkVersionCap(target.version());
    checkTopic();
    try {
      transport.cast(target, context, message);
    } catch (TransportDriverError refused) {
      throw new ClientSendError(target, refused);
    }
  }

  @Override
  public Object call(Object ctxt, String method, Map<String, Object> kwargs) {
    if (target.isFanout()) {
      throw new InvalidTarget("A call cannot be used with fanout", target);
    }
    Map<String, Object> message = makeMessage(ctxt, method, kwargs);
    Map<String, Object> context = serializer.serializeContext(ctxt);
    Number wait =
        timeout == null
            ? (Number) transport.conf().get(Opt.DEFAULT, "rpc_response_timeout")
            : timeout;
    checkVersionCap(target.version());
    checkTopic();
    try {
      Object result = transport.call(target, context, message, wait);
      return serializer.deserializeEntity(ctxt, result);
    } catch (TransportDriverError refused) {
      throw new ClientSendError(target, refused);
    }
  }

  private void checkTopic() {
    if (target.topic() == null || target.topic().isEmpty()) {
      throw new InvalidTarget("A topic is required to send", target);
    }
  }
}
