package oslo.messaging;

import java.util.Map;

/** Leaves everything as it is. */
public class NoOpSerializer implements Serializer {
  @Override
  public Object serializeEntity(Object ctxt, Object entity) {
    return entity;
  }

  @Override
  public Object deserializeEntity(Object ctxt, Object entity) {
    return entity;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<String, Object> serializeContext(Object ctxt) {
    return (Map<String, Object>) ctxt;
  }

  @Override
  public Object deserializeContext(Map<String, Object> ctxt) {
    return ctxt;
  }
}
