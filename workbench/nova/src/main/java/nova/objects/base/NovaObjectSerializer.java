package nova.objects.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nova.RequestContext;
import oslo.messaging.NoOpSerializer;
import port.PortOf;

/** Turns objects into their form for the wire and back, wherever they stand in a message. */
@PortOf("nova/objects/base.py::NovaObjectSerializer")
public class NovaObjectSerializer extends NoOpSerializer {

  @PortOf("_process_object#L269-L287")
  protected Object processObject(RequestContext context, Map<String, Object> objprim) {
    // Differs from nova: no conductor is asked to backport, as all cells run one release
    return NovaObject.objFromPrimitive(objprim, context);
  }

  @PortOf("_process_iterable#L289-L309")
  private static Object processIterable(UnaryOperator<Object> action, Object values) {
    if (values instanceof Map<?, ?> map) {
      Map<Object, Object> result = new LinkedHashMap<>();
      map.forEach((key, value) -> result.put(key, action.apply(value)));
      return result;
    }
    List<Object> result = new ArrayList<>();
    ((Collection<?>) values).forEach(value -> result.add(action.apply(value)));
    return result;
  }

  @Override
  @PortOf("serialize_entity#L311-L318")
  public Object serializeEntity(Object context, Object entity) {
    if (entity instanceof ObjToPrimitive object) {
      return object.objToPrimitive();
    }
    if (entity instanceof Map || entity instanceof Collection) {
      return processIterable(value -> serializeEntity(context, value), entity);
    }
    return entity;
  }

  @Override
  @PortOf("deserialize_entity#L320-L326")
  @SuppressWarnings("unchecked")
  public Object deserializeEntity(Object context, Object entity) {
    if (entity instanceof Map<?, ?> map && map.containsKey("nova_object.name")) {
      return processObject((RequestContext) context, (Map<String, Object>) entity);
    }
    if (entity instanceof Map || entity instanceof Collection) {
      return processIterable(value -> deserializeEntity(context, value), entity);
    }
    return entity;
  }
}
