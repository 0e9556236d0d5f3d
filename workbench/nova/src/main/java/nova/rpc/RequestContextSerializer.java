package nova.rpc;

import java.util.Map;
import nova.RequestContext;
import oslo.messaging.Serializer;
import port.PortOf;

/** Carries the request context; arguments go to the serializer inside, if there is one. */
@PortOf("nova/rpc.py::RequestContextSerializer")
public final class RequestContextSerializer implements Serializer {
  private final Serializer base;

  @PortOf("__init__#L100-L101")
  public RequestContextSerializer(Serializer base) {
    this.base = base;
  }

  @Override
  @PortOf("serialize_entity#L103-L106")
  public Object serializeEntity(Object context, Object entity) {
    return base == null ? entity : base.serializeEntity(context, entity);
  }

  @Override
  @PortOf("deserialize_entity#L108-L111")
  public Object deserializeEntity(Object context, Object entity) {
    return base == null ? entity : base.deserializeEntity(context, entity);
  }

  @Override
  @PortOf("serialize_context#L113-L114")
  public Map<String, Object> serializeContext(Object context) {
    return ((RequestContext) context).toDict();
  }

  @Override
  @PortOf("deserialize_context#L116-L117")
  public Object deserializeContext(Map<String, Object> context) {
    return RequestContext.fromDict(context);
  }
}
