package standin;

import java.util.Map;
import runtime.Callable;
import runtime.DynamicAttributes;
import runtime.Kwargs;

/** Stands in for the volume service: every id names a small, free, bootable volume. */
public final class VolumeAPI implements DynamicAttributes {
  public Map<String, Object> get(Object context, Object id) {
    return Kwargs.of("id", id, "size", 1, "status", "available", "bootable", true);
  }

  public Map<String, Object> getSnapshot(Object context, Object id) {
    return null;
  }

  public void checkAttach(Object context, Map<String, Object> volume, Object instance) {}

  public void checkAttached(Object context, Map<String, Object> volume) {}

  public void checkDetach(Object context, Map<String, Object> volume) {}

  public void reserveVolume(Object context, Object id) {}

  public void unreserveVolume(Object context, Object id) {}

  public void beginDetaching(Object context, Object id) {}

  public void rollDetaching(Object context, Object id) {}

  public void terminateConnection(Object context, Object id, Map<String, Object> connector) {}

  public void detach(Object context, Object id) {}

  public void delete(Object context, Object id) {}

  /** Any other method accepts anything and answers null. */
  @Override
  public Object getattr(String name) {
    Callable nothing = (args, kwargs) -> null;
    return nothing;
  }
}
