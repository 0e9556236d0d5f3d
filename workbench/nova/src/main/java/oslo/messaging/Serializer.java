package oslo.messaging;

import java.util.Map;

/** Turns contexts and arguments into what JSON can hold, and back. */
public interface Serializer {
  Object serializeEntity(Object ctxt, Object entity);

  Object deserializeEntity(Object ctxt, Object entity);

  Map<String, Object> serializeContext(Object ctxt);

  Object deserializeContext(Map<String, Object> ctxt);
}
