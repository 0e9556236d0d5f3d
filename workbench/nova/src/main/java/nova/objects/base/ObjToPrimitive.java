package nova.objects.base;

import java.util.Map;

/** Anything that knows its own form for the wire. */
public interface ObjToPrimitive {
  Map<String, Object> objToPrimitive();
}
