package nova.rpc;

import oslo.messaging.NoOpSerializer;
import oslo.serialization.JsonUtils;
import port.PortOf;

/** Makes notification payloads plain. */
@PortOf("nova/rpc.py::JsonPayloadSerializer")
final class JsonPayloadSerializer extends NoOpSerializer {
  @Override
  @PortOf("serialize_entity#L93-L95")
  public Object serializeEntity(Object context, Object entity) {
    return JsonUtils.toPrimitive(entity, true);
  }
}
