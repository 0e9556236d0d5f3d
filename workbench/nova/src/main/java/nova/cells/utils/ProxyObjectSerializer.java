package nova.cells.utils;

import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObjectSerializer;
import port.PortOf;

/** Restores a proxy where the text of an object says that it was one. */
@PortOf("nova/cells/utils.py::ProxyObjectSerializer")
public class ProxyObjectSerializer extends NovaObjectSerializer {
  /** The plain serializer below this one. */
  private final ObjectReader serializer;

  /** Reads one object from its primitive form. */
  @FunctionalInterface
  interface ObjectReader {
    Object processObject(RequestContext context, Map<String, Object> objprim);
  }

  @PortOf("__init__#L40-L42")
  public ProxyObjectSerializer() {
    this.serializer = super::processObject;
  }

  @PortOf("_process_object#L44-L45")
  @Override
  protected Object processObject(RequestContext context, Map<String, Object> objprim) {
    return CellProxy.objFromPrimitive(serializer, objprim, context);
  }
}
