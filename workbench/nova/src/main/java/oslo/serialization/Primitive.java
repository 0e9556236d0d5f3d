package oslo.serialization;

import java.util.Map;

/** A value that offers its items as a dictionary, as objects with {@code iteritems} do. */
public interface Primitive {
  Map<String, Object> iteritems();
}
