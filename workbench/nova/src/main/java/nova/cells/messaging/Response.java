package nova.cells.messaging;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObjectSerializer;
import nova.rpc.RpcModule;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Kwargs;

/** What one cell answered: a value, or the failure in its place. */
@PortOf("nova/cells/messaging.py::Response")
public class Response {
  public final boolean failure;
  public final String cellName;

  /** A failure is an error that came as text, or, from this cell, type, error and trace. */
  public Object value;

  final RequestContext ctxt;
  final NovaObjectSerializer serializer;

  @PortOf("__init__#L1837-L1842")
  public Response(RequestContext ctxt, String cellName, Object value, boolean failure) {
    this.failure = failure;
    this.cellName = cellName;
    this.value = value;
    this.ctxt = ctxt;
    this.serializer = new NovaObjectSerializer();
  }

  @PortOf("to_json#L1844-L1852")
  public String toJson() {
    Object respValue = serializer.serializeEntity(ctxt, value);
    if (failure) {
      respValue = MessagingModule.serializeRemoteException((List<?>) respValue, false);
    }
    Map<String, Object> dict =
        Kwargs.of("cell_name", cellName, "value", respValue, "failure", failure);
    return JsonUtils.dumps(dict);
  }

  @PortOf("from_json#L1854-L1864")
  @SuppressWarnings("unchecked")
  public static Response fromJson(RequestContext ctxt, String jsonMessage) {
    Map<String, Object> dict = (Map<String, Object>) JsonUtils.loads(jsonMessage);
    if (Boolean.TRUE.equals(dict.get("failure"))) {
      Object respValue =
          MessagingModule.deserializeRemoteException(
              dict.get("value"), RpcModule.getAllowedExmods());
      dict.put("value", respValue);
    }
    Response response =
        new Response(
            ctxt,
            (String) dict.get("cell_name"),
            dict.get("value"),
            Boolean.TRUE.equals(dict.get("failure")));
    response.value = response.serializer.deserializeEntity(response.ctxt, response.value);
    return response;
  }

  @PortOf("value_or_raise#L1866-L1872")
  public Object valueOrRaise() {
    if (failure) {
      if (value instanceof List<?> excInfo) {
        throw (RuntimeException) excInfo.get(1);
      } else {
        throw (RuntimeException) value;
      }
    }
    return value;
  }
}
